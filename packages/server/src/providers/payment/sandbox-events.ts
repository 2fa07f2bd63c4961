/** The sandbox's messages to the engine: kept until they were taken, signed as Standard Webhooks are. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { PlainDate } from '@coterm/core/time/plain-date.ts'
import { dateAt } from '@coterm/core/time/zone.ts'
import { sql } from 'kysely'
import type { Clock } from '../../clock.ts'
import type { Transaction } from '../../store/database.ts'
import { dateToRow, instantToRow } from '../../store/row-values.ts'
import type { ProviderEvent, WebhookRequest } from './provider.ts'
import type { Books } from './sandbox-books.ts'

type NewEvent = Pick<ProviderEvent, 'about' | 'reference'> & {
  readonly token: string | null
  /** Null: at once. */
  readonly dueOn: PlainDate | null
}

export async function addEvent(transaction: Transaction, { about, reference, token, dueOn }: NewEvent): Promise<void> {
  const id = `evt_${randomBytes(12).toString('hex')}`
  const due_on = dueOn && dateToRow(dueOn)
  await transaction.insertInto('sandbox_event').values({ id, about, reference, token, due_on }).execute()
}

const pageSize = 100
const secondsTolerated = 300

/** Delivers what is due; what is not taken comes again. Answers how many were taken. */
export async function sendEvents(
  { database, clock }: Books,
  secret: Buffer,
  deliver: (request: WebhookRequest) => Promise<boolean>,
): Promise<number> {
  const { kysely } = database
  const { rows } = await sql<{ id: string; about: string; reference: string }>`select e.id, e.about, e.reference
    from sandbox_event e
    left join payment_method m on m.provider = 'sandbox' and m.token = e.token
    left join agenda g on g.account_id = m.account_id
    left join test_clock c on c.id = g.test_clock_id
    where e.sent_at is null and (e.due_on is null
      or e.due_on <= coalesce(c.today, ${dateToRow(dateAt(clock.now(), 'UTC'))}::date))
    order by e.id limit ${pageSize}::int`.execute(kysely)
  let taken = 0
  for (const event of rows) {
    if (!(await deliver(signed(event, secret, clock)))) continue
    const sent_at = instantToRow(clock.now())
    await kysely.updateTable('sandbox_event').set({ sent_at }).where('id', '=', event.id).execute()
    taken += 1
  }
  return taken
}

type Told = { readonly id: string; readonly about: string; readonly reference: string }

function signed({ id, about, reference }: Told, secret: Buffer, clock: Clock): WebhookRequest {
  const body = JSON.stringify({ about, reference })
  const timestamp = String(Math.floor(clock.now() / 1000))
  const signature = `v1,${signatureOf(secret, `${id}.${timestamp}.${body}`)}`
  const headers = { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signature }
  return { headers, body }
}

/** Null when it was not signed by us, or too long ago. */
export function readEvent({ headers, body }: WebhookRequest, secret: Buffer, clock: Clock): ProviderEvent | null {
  const id = headers['webhook-id'] ?? ''
  const timestamp = headers['webhook-timestamp'] ?? ''
  const given = Buffer.from(headers['webhook-signature'] ?? '')
  const expected = Buffer.from(`v1,${signatureOf(secret, `${id}.${timestamp}.${body}`)}`)
  const age = Math.abs(clock.now() / 1000 - Number(timestamp))
  if (id === '' || !(age <= secondsTolerated)) return null
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null
  const { about, reference } = JSON.parse(body) as Pick<ProviderEvent, 'about' | 'reference'>
  return { id, about, reference }
}

function signatureOf(secret: Buffer, text: string): string {
  return createHmac('sha256', secret).update(text).digest('base64')
}

export function newSecret(): Buffer {
  return randomBytes(24)
}
