/** What a customer can choose on the sandbox's page: named test methods, each with the way it behaves. */

import { randomBytes } from 'node:crypto'
import type { DeclineCode } from '@coterm/core/payment/decline.ts'
import { cardExpiresOn, type PaymentMethodKind } from '@coterm/core/payment/payment-method.ts'
import type { Behaviour } from '@coterm/core/simulator/scenario.ts'
import { civilDay, type PlainDate } from '@coterm/core/time/plain-date.ts'
import { dateAt } from '@coterm/core/time/zone.ts'
import { optionalDateFromRow, optionalDateToRow, wordFromRow } from '../../store/row-values.ts'
import type { MethodSetup, ProviderMethod, SetupResult } from './provider.ts'
import type { Books } from './sandbox-books.ts'
import { addEvent } from './sandbox-events.ts'

export type TestMethod = {
  readonly id: string
  readonly kind: PaymentMethodKind
  readonly label: string
  readonly behaviour: Behaviour
  readonly declineCode?: DeclineCode
  /** Adding it fails, as a bank refuses a card on sight. */
  readonly refused?: true
}

const declines = (id: string, last4: string, declineCode: DeclineCode): TestMethod => {
  return { id, kind: 'card', label: `Visa •••• ${last4}`, behaviour: 'declines', declineCode }
}
const card = (id: string, last4: string, behaviour: Behaviour): TestMethod => {
  return { id, kind: 'card', label: `Visa •••• ${last4}`, behaviour }
}

export const testMethods: readonly TestMethod[] = [
  card('card_ok', '4242', 'ok'),
  { id: 'mastercard_ok', kind: 'card', label: 'Mastercard •••• 4444', behaviour: 'ok' },
  card('card_3ds', '3220', 'requires_action'),
  declines('card_declined', '0002', 'card_declined'),
  declines('card_insufficient_funds', '9995', 'insufficient_funds'),
  declines('card_do_not_honor', '0119', 'do_not_honor'),
  declines('card_expired', '0069', 'expired_card'),
  declines('card_lost', '9987', 'lost_card'),
  declines('card_stolen', '9979', 'stolen_card'),
  declines('card_pickup', '9961', 'pickup_card'),
  declines('card_incorrect_cvc', '0127', 'incorrect_cvc'),
  declines('card_processing_error', '0120', 'processing_error'),
  declines('card_velocity', '6975', 'card_velocity_exceeded'),
  declines('card_authentication_required', '3184', 'authentication_required'),
  { ...card('card_refused', '0101', 'declines'), refused: true },
  card('card_lost_before', '0259', 'times_out_before'),
  card('card_lost_after', '0267', 'times_out'),
  card('card_charges_back', '2685', 'charges_back'),
  card('card_refund_fails', '7726', 'refund_fails'),
  { id: 'sepa_ok', kind: 'sepa_debit', label: 'SEPA •••• 3000', behaviour: 'settles_later' },
  { id: 'sepa_fails', kind: 'sepa_debit', label: 'SEPA •••• 0002', behaviour: 'settles_and_fails' },
  { id: 'wallet_ok', kind: 'wallet', label: 'Wallet', behaviour: 'ok' },
]

const yearsValid = 3

export async function startSetup({ database }: Books, setup: MethodSetup): Promise<{ readonly url: string }> {
  const { reference, customer, returnUrl, language } = setup
  await database.kysely
    .insertInto('sandbox_setup')
    .values({
      ...{ reference, kinds: setup.kinds.join(' '), return_url: returnUrl, language, status: 'pending' },
      customer: customer ?? `cus_${randomBytes(8).toString('hex')}`,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return { url: new URL(`/sandbox/setups/${reference}`, returnUrl).href }
}

export type OpenSetup = {
  readonly kinds: readonly string[]
  readonly returnUrl: string
  readonly language: string
  readonly status: string
}

/** What the page shows; null when there is no such visit. */
export async function openSetup({ database }: Books, reference: string): Promise<OpenSetup | null> {
  const row = await database.kysely
    .selectFrom('sandbox_setup')
    .selectAll()
    .where('reference', '=', reference)
    .executeTakeFirst()
  if (!row) return null
  return { kinds: row.kinds.split(' '), returnUrl: row.return_url, language: row.language, status: row.status }
}

/** The customer has chosen; null leaves the page without a method. Chosen before, it stays as it was chosen. */
export async function chooseMethod(books: Books, reference: string, chosen: TestMethod | null): Promise<void> {
  await books.database.kysely.transaction().execute(async (transaction) => {
    const failed = !chosen || chosen.refused
    const token = failed ? null : `sbx_${randomBytes(12).toString('hex')}`
    const status = failed ? 'failed' : 'succeeded'
    const decline_code = failed ? (chosen ? 'card_declined' : 'cancelled') : null
    const finished = await transaction
      .updateTable('sandbox_setup')
      .set({ status, token, decline_code })
      .where('reference', '=', reference)
      .where('status', '=', 'pending')
      .returning('customer')
      .executeTakeFirst()
    if (!finished) return
    if (chosen && token !== null) {
      const expiresOn = chosen.kind === 'card' ? newCardExpiresOn(books) : null
      const { kind, label, behaviour, declineCode = null } = chosen
      await transaction
        .insertInto('sandbox_method')
        .values({
          ...{ token, customer: finished.customer, kind, label, behaviour },
          ...{ decline_code: declineCode, expires_on: optionalDateToRow(expiresOn) },
        })
        .execute()
    }
    await addEvent(transaction, { about: 'setup', reference, token: null, dueOn: null })
  })
}

export async function findSetup({ database }: Books, reference: string): Promise<SetupResult | null> {
  const row = await database.kysely
    .selectFrom('sandbox_setup')
    .leftJoin('sandbox_method', 'sandbox_method.token', 'sandbox_setup.token')
    .select(['status', 'sandbox_setup.token', 'sandbox_setup.customer', 'sandbox_setup.decline_code'])
    .select(['kind', 'label', 'expires_on'])
    .where('reference', '=', reference)
    .executeTakeFirst()
  if (!row) return null
  if (row.status === 'pending') return { status: 'pending' }
  const { token, customer, label } = row
  if (row.status === 'failed' || token === null) {
    return { status: 'failed', declineCode: row.decline_code ?? 'card_declined' }
  }
  const kind = wordFromRow(['card', 'sepa_debit', 'wallet'] as const, row.kind ?? 'card')
  const expiresOn = optionalDateFromRow(row.expires_on)
  // A wallet's mandate names the date of its payments.
  return {
    status: 'succeeded',
    method: { token, customer, kind, label: label ?? kind, expiresOn, alignable: kind !== 'wallet' },
  }
}

/** How the method answers from now on. */
export async function setBehaviour(
  { database }: Books,
  token: string,
  behaves: { readonly behaviour: Behaviour; readonly declineCode?: string | null },
): Promise<void> {
  const { behaviour, declineCode: decline_code = null } = behaves
  await database.kysely
    .insertInto('sandbox_method')
    .values({ token, behaviour, decline_code })
    .onConflict((conflict) => conflict.column('token').doUpdateSet({ behaviour, decline_code }))
    .execute()
}

/** Whatever is charged with it from now on is refused. */
export async function forgetMethod(books: Books, { token }: ProviderMethod): Promise<void> {
  await setBehaviour(books, token, { behaviour: 'declines_hard', declineCode: 'revocation_of_authorization' })
}

function newCardExpiresOn({ clock }: Books): PlainDate {
  const { year, month } = civilDay(dateAt(clock.now(), 'UTC'))
  return cardExpiresOn({ year: year + yearsValid, month })
}
