/** Which provider payments are made with, as it was configured. Another one is a case more here. */
import type { Database } from '../../store/database.ts'
import type { PaymentProvider } from './provider.ts'
import { type SandboxProvider, sandboxProvider } from './sandbox.ts'
import type { StripeOptions } from './stripe/client.ts'
import { stripeProvider } from './stripe/provider.ts'

export const providerNames = ['sandbox', 'stripe'] as const
export type PaymentChoice =
  | { readonly name: 'sandbox' }
  | ({ readonly name: 'stripe' } & Pick<StripeOptions, 'secretKey' | 'webhookSecret'>)

export type Chosen = {
  readonly provider: PaymentProvider
  /** Null where money is really moved. */
  readonly sandbox: SandboxProvider | null
}

export function paymentProvider(choice: PaymentChoice, database: Database): Chosen {
  switch (choice.name) {
    case 'sandbox': {
      const sandbox = sandboxProvider(database)
      return { provider: sandbox, sandbox }
    }
    case 'stripe':
      return { provider: stripeProvider(choice), sandbox: null }
  }
}
