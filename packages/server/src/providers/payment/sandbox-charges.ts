/**
 * The sandbox's charges. Under one reference money is taken once while the reference's key lives; under an older one it
 * is taken again, as a real provider would. The customer's confirmation (3-D Secure) is given on the sandbox's page, or
 * played by changing the method's behaviour: a charge that waits is completed when it is looked at again.
 */
import { type Behaviour, settlementDays } from '@coterm/core/simulator/scenario.ts'
import { addDays } from '@coterm/core/time/plain-date.ts'
import type { Selectable } from 'kysely'
import type { Reader, Transaction } from '../../store/database.ts'
import { dateToRow, instantFromRow, instantToRow, optionalDateFromRow } from '../../store/row-values.ts'
import type { SandboxChargeRow } from '../../store/sandbox-tables.ts'
import type { ChargeRequest, ChargeResult } from './provider.ts'
import { type Books, type HowItBehaves, howItBehaves } from './sandbox-books.ts'
import { addDispute } from './sandbox-disputes.ts'
import { addEvent } from './sandbox-events.ts'

type Row = Selectable<SandboxChargeRow>

export async function charge(books: Books, request: ChargeRequest): Promise<ChargeResult> {
  const { kysely } = books.database
  const answered = await kysely.transaction().execute((transaction) => chargeOnce(transaction, books, request))
  if (answered === 'lost') throw new Error('The sandbox was told to lose this answer.')
  return answered
}

async function chargeOnce(
  transaction: Transaction,
  books: Books,
  request: ChargeRequest,
): Promise<ChargeResult | 'lost'> {
  const { isNew, row } = await claim(transaction, books, request)
  if (row) return settledNow(transaction, books, row)
  const how = await howItBehaves(transaction, books, request.method.token)
  if (isNew && how.behaviour === 'times_out_before') return 'lost'
  const added = await addCharge(transaction, books, { request, how })
  return how.behaviour === 'times_out' ? 'lost' : resultOf(added)
}

// The charge this reference stands for; null when it is to be charged now.
async function claim(
  transaction: Transaction,
  { clock, profile }: Books,
  { reference, amount, method }: ChargeRequest,
): Promise<{ readonly isNew: boolean; readonly row: Row | null }> {
  const body = `${amount.minor} ${amount.currency} ${method.token}`
  const used_at = instantToRow(clock.now())
  const added = await transaction
    .insertInto('sandbox_key')
    .values({ reference, body, used_at })
    .onConflict((conflict) => conflict.doNothing())
    .returning('reference')
    .executeTakeFirst()
  if (added) return { isNew: true, row: null }
  const key = await transaction
    .selectFrom('sandbox_key')
    .selectAll()
    .where('reference', '=', reference)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const row = key.charge_id === null ? null : await rowOf(transaction, key.charge_id)
  if (row?.status === 'cancelled') return { isNew: false, row }
  const isOld = clock.now() - instantFromRow(key.used_at) >= profile.keyLifeMs
  if (!isOld && profile.changedBody === 'rejected' && key.body !== '' && key.body !== body) {
    throw new Error(`The sandbox knows ${reference} with another content.`)
  }
  const stands = row !== null && !isOld && (profile.storesErrors || row.status !== 'failed')
  if (stands) return { isNew: false, row }
  await transaction.updateTable('sandbox_key').set({ body, used_at }).where('reference', '=', reference).execute()
  return { isNew: false, row: null }
}

type Asked = { readonly request: ChargeRequest; readonly how: HowItBehaves }

async function addCharge(transaction: Transaction, books: Books, { request, how }: Asked): Promise<Row> {
  const { reference, amount, method, returnUrl: return_url } = request
  const { token } = method
  const at = instantToRow(books.clock.now())
  const outcome = outcomeOf(how)
  const settlesOn = outcome.status === 'processing' ? addDays(how.today, settlementDays) : null
  const row = await transaction
    .insertInto('sandbox_charge')
    .values({
      ...{ reference, token, return_url, currency: amount.currency, amount: amount.minor, created_at: at },
      ...outcome,
      taken_at: outcome.status === 'succeeded' ? at : null,
      settles_on: settlesOn && dateToRow(settlesOn),
      settles_as: settlesOn && (how.behaviour === 'settles_later' ? 'succeeded' : 'failed'),
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  await transaction.updateTable('sandbox_key').set({ charge_id: row.id }).where('reference', '=', reference).execute()
  if (settlesOn) await addEvent(transaction, { about: 'charge', reference, token, dueOn: settlesOn })
  if (how.behaviour === 'charges_back') await addDispute(transaction, { charge: row.id, request, today: how.today })
  return row
}

const outcomes = {
  ok: { status: 'succeeded' },
  times_out: { status: 'succeeded' },
  times_out_before: { status: 'succeeded' },
  charges_back: { status: 'succeeded' },
  refund_fails: { status: 'succeeded' },
  declines: { status: 'failed', decline_code: 'card_declined' },
  declines_hard: { status: 'failed', decline_code: 'stolen_card' },
  requires_action: { status: 'requires_action' },
  settles_later: { status: 'processing' },
  settles_and_fails: { status: 'processing' },
} as const satisfies Record<Behaviour, { status: Row['status']; decline_code?: string }>

function outcomeOf({ behaviour, declineCode }: HowItBehaves) {
  const outcome = outcomes[behaviour]
  return outcome.status === 'failed' ? { ...outcome, decline_code: declineCode ?? outcome.decline_code } : outcome
}

/** The newest charge of the reference, settled as far as its day has come. */
export async function find(books: Books, reference: string): Promise<ChargeResult | null> {
  const { kysely } = books.database
  const row = await newest(kysely, reference)
  return row ? settledNow(kysely, books, row) : null
}

export async function cancel(books: Books, reference: string): Promise<ChargeResult | null> {
  return books.database.kysely.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('sandbox_key')
      .values({ reference, body: '', used_at: instantToRow(books.clock.now()) })
      .onConflict((conflict) => conflict.column('reference').doUpdateSet({ reference }))
      .execute()
    const row = await newest(transaction, reference)
    if (row?.status === 'cancelled') return null
    if (row && row.status !== 'requires_action') return settledNow(transaction, books, row)
    const { id } = row
      ? await change(transaction, row, { status: 'cancelled' })
      : await transaction
          .insertInto('sandbox_charge')
          .values({ reference, status: 'cancelled', created_at: instantToRow(books.clock.now()) })
          .returning('id')
          .executeTakeFirstOrThrow()
    await transaction.updateTable('sandbox_key').set({ charge_id: id }).where('reference', '=', reference).execute()
    return null
  })
}

/** What the customer answers on the sandbox's page. Answered before, it stays as it was answered. */
export async function confirm(books: Books, id: bigint, approved: boolean): Promise<void> {
  const row = await rowOf(books.database.kysely, id)
  if (row?.status !== 'requires_action') return
  await books.database.kysely.transaction().execute(async (transaction) => {
    await change(
      transaction,
      row,
      approved
        ? { status: 'succeeded', taken_at: instantToRow(books.clock.now()) }
        : { status: 'failed', decline_code: 'authentication_failed' },
    )
    const { reference, token } = row
    await addEvent(transaction, { about: 'charge', reference, token, dueOn: null })
  })
}

/** The charge that is to be confirmed; null when there is none. */
export async function findConfirmation(books: Books, id: bigint): Promise<Row | null> {
  return rowOf(books.database.kysely, id)
}

async function settledNow(reader: Reader, books: Books, row: Row): Promise<ChargeResult> {
  if (row.status !== 'requires_action' && row.status !== 'processing') return resultOf(row)
  const how = await howItBehaves(reader, books, row.token ?? '')
  const taken_at = instantToRow(books.clock.now())
  if (row.status === 'processing') {
    const settlesOn = optionalDateFromRow(row.settles_on)
    if (settlesOn === null || settlesOn > how.today) return { status: 'processing' }
    const settled =
      row.settles_as === 'succeeded'
        ? ({ status: 'succeeded', taken_at } as const)
        : ({ status: 'failed', decline_code: 'insufficient_funds' } as const)
    return resultOf(await change(reader, row, settled))
  }
  const outcome = outcomeOf(how)
  if (outcome.status === 'requires_action' || outcome.status === 'processing') return resultOf(row)
  return resultOf(await change(reader, row, outcome.status === 'succeeded' ? { ...outcome, taken_at } : outcome))
}

type Change = {
  readonly status: Row['status']
  readonly decline_code?: string
  readonly taken_at?: string
}

// Whoever comes second finds what the first has done.
async function change(reader: Reader, row: Row, changed: Change): Promise<Row> {
  const updated = await reader
    .updateTable('sandbox_charge')
    .set(changed)
    .where('id', '=', row.id)
    .where('status', '=', row.status)
    .returningAll()
    .executeTakeFirst()
  return updated ?? (await rowOf(reader, row.id)) ?? row
}

async function rowOf(reader: Reader, id: bigint): Promise<Row | null> {
  return (await reader.selectFrom('sandbox_charge').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

async function newest(reader: Reader, reference: string): Promise<Row | null> {
  const query = reader.selectFrom('sandbox_charge').selectAll().where('reference', '=', reference)
  return (await query.orderBy('id', 'desc').limit(1).executeTakeFirst()) ?? null
}

function resultOf({ id, status, decline_code, return_url }: Row): ChargeResult {
  if (status === 'succeeded' || status === 'processing') return { status }
  if (status === 'requires_action') {
    const page = `/sandbox/confirmations/${id}`
    return { status, actionUrl: return_url ? new URL(page, return_url).href : page }
  }
  return { status: 'failed', declineCode: status === 'cancelled' ? 'cancelled' : (decline_code ?? 'card_declined') }
}
