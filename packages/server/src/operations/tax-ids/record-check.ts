/** Asks the tax service about an account's VAT id and keeps what it answered, an answer that did not come included. */
import type { AccountId } from '@coterm/core/ids.ts'
import type { Account } from '@coterm/core/invoice/parties.ts'
import { answerOf } from '../../providers/tax/provider.ts'
import { loadAccount } from '../../store/accounts.ts'
import { insertTaxIdCheck, listTaxIdChecks, type TaxIdCheck } from '../../store/tax-ids.ts'
import type { Context } from '../operation.ts'
import { todayFor } from '../payments/hold-quote.ts'
import { notFound } from '../problem.ts'
import { commitTaxEvents } from './tax-events.ts'

export const checksShown = 100

export type TaxIdSeen = { readonly account: Account; readonly checks: readonly TaxIdCheck[] }

/** Nothing is locked while the service is asked. */
export async function recordCheck(context: Context, id: AccountId, value: string): Promise<void> {
  const { database, clock, tax } = context
  const before = await loadAccount(database.kysely, id, { lock: false, invoices: false })
  if (!before) throw notFound('account')
  const { account, seller } = before.known
  const question = { value, country: account.country, requester: seller.details?.taxId ?? null }
  const asked = await answerOf(() => tax.checkTaxId(question), tax.profile.checkMs)
  const nothing = { valid: null, reference: null, name: null }
  const answered = 'answer' in asked ? { ...asked.answer, failure: null } : { ...nothing, failure: asked.failure }
  await database.kysely.transaction().execute(async (transaction) => {
    const loaded = await loadAccount(transaction, id, { lock: true })
    if (!loaded) throw notFound('account')
    const checkedOn = await todayFor(transaction, clock, loaded)
    const check = { value, checkedOn, checkedAt: clock.now(), source: tax.profile.name, ...answered }
    await insertTaxIdCheck(transaction, id, check)
    // What nobody could say changes nothing for anybody.
    if (check.valid !== null) await commitTaxEvents(transaction, context, { loaded, checked: check })
  })
}

export async function seeTaxId({ database }: Context, id: AccountId): Promise<TaxIdSeen> {
  const loaded = await loadAccount(database.kysely, id, { lock: false, invoices: false })
  if (!loaded) throw notFound('account')
  return { account: loaded.known.account, checks: await listTaxIdChecks(database.kysely, id, checksShown) }
}
