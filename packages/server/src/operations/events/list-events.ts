/** Everything that happened in an account, newest first: its timeline, and its audit trail. */
import { id } from '@coterm/core/ids.ts'
import { z } from 'zod'
import { EventShape, toApiEvent } from '../../resources/event.ts'
import { idText, listOf, PageQuery } from '../../resources/primitives.ts'
import { listEvents as listStored, type PastEvent } from '../../store/events.ts'
import { listMembers } from '../../store/members.ts'
import { glanceAt, namedAccount } from '../access.ts'
import { namesOfAskers } from '../asker-names.ts'
import { holderInTrail } from '../audited.ts'
import { operation } from '../operation.ts'
import { pageOf } from '../page.ts'
import { invalid } from '../problem.ts'

export const listEvents = operation({
  id: 'listEvents',
  method: 'GET',
  path: '/v1/events',
  summary: 'List what happened in an account',
  callers: ['vendor', 'member'],
  permission: 'view',
  scope: 'view',
  params: z.object({}),
  query: PageQuery.extend({ account: idText('account').optional(), subscription: idText('subscription').optional() }),
  body: z.undefined(),
  response: listOf(EventShape),
  status: 200,
  async handle(context, { query }) {
    const { loaded } = await glanceAt(context, namedAccount(context, query.account))
    const { cursor, limit, subscription } = query
    if (cursor !== undefined && !/^\d{1,18}$/.test(cursor)) throw invalid('cursor', 'is not one of ours')
    const { kysely } = context.database
    const account = loaded.known.account.id
    const stored = await listStored(kysely, account, {
      limit: limit + 1,
      ...(cursor !== undefined && { after: BigInt(cursor) }),
      ...(subscription !== undefined && { subscription: id('subscription', subscription) }),
    })
    const members = await listMembers(kysely, account)
    const held = [...loaded.known.assignedSeats.values()].flat()
    const named = new Map(
      [...held, ...members.map(({ email }) => email)].map((user) => [holderInTrail(account, user), user]),
    )
    const page = pageOf(stored, limit, ({ seq }) => seq.toString())
    // Customers are told that it was the vendor, not who there.
    const askers = page.data.map(({ data }) => data.by)
    const vendorNames = context.caller.kind === 'vendor' ? await namesOfAskers(kysely, askers) : null
    const reading = { known: loaded.known, members, ...(vendorNames && { vendorNames }) }
    return { ...page, data: page.data.map((event) => toApiEvent(withHolder(event, named), reading)) }
  },
})

// The trail keeps no names: whoever is still there is told by theirs.
function withHolder(event: PastEvent, named: ReadonlyMap<string, string>): PastEvent {
  const { user } = event.data
  return typeof user === 'string' ? { ...event, data: { ...event.data, user: named.get(user) ?? user } } : event
}
