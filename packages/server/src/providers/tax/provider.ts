/**
 * What an outside tax service can do for us. It is asked before anything is decided and what it answers is stored with
 * its date; while deciding, nothing outside is called. A service that is down stops nobody from buying: without evidence
 * tax is charged.
 */
import type { TaxRate } from '@coterm/core/catalog/tax.ts'

/** How long each question may take; after that there was no answer. */
export type TaxProviderProfile = { readonly name: string; readonly checkMs: number; readonly ratesMs: number }

export type TaxIdQuestion = {
  readonly value: string
  readonly country: string
  /** The seller's own VAT id, which a consultation number is given to; null where it has none. */
  readonly requester: string | null
}

/** Null: it cannot say. `reference` is the consultation number, `name` the name the id is registered to. */
export type TaxIdAnswer = {
  readonly valid: boolean | null
  readonly reference: string | null
  readonly name: string | null
}

export type TaxAddress = { readonly country: string; readonly region: string | null }

/** Every call may throw or hang. */
export type TaxProvider = {
  readonly profile: TaxProviderProfile
  checkTaxId(asked: TaxIdQuestion): Promise<TaxIdAnswer>
  /** The rates for customers of this address, with the dates they are in force from; null where it knows none. */
  ratesFor(address: TaxAddress): Promise<readonly TaxRate[] | null>
}

export type Answered<T> = { readonly answer: T } | { readonly failure: string }

/** The answer, or why there was none within the time that the provider declares. */
export async function answerOf<T>(ask: () => Promise<T>, withinMs: number): Promise<Answered<T>> {
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<Answered<T>>((resolve) => {
    timer = setTimeout(() => resolve({ failure: `No answer within ${withinMs} ms.` }), withinMs)
  })
  try {
    return await Promise.race([ask().then((answer) => ({ answer })), tooLong])
  } catch (error) {
    return { failure: (error instanceof Error ? error.message : String(error)).slice(0, 500) }
  } finally {
    clearTimeout(timer)
  }
}
