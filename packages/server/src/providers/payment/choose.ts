/** Which provider payments are made with, as it was configured. Another one is a case more here. */
import type { Database } from '../../store/database.ts'
import type { PaymentProvider } from './provider.ts'
import { type SandboxProvider, sandboxProvider } from './sandbox.ts'

export const providerNames = ['sandbox'] as const
export type PaymentChoice = { readonly name: (typeof providerNames)[number] }

export type Chosen = {
  readonly provider: PaymentProvider
  /** Null where money is really moved. */
  readonly sandbox: SandboxProvider | null
}

export function paymentProvider({ name }: PaymentChoice, database: Database): Chosen {
  switch (name) {
    case 'sandbox': {
      const sandbox = sandboxProvider(database)
      return { provider: sandbox, sandbox }
    }
  }
}
