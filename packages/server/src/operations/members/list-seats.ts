/** Who holds which seats, of all subscriptions. */
import { id } from '@coterm/core/ids.ts'
import { z } from 'zod'
import { HeldSeatShape, toApiHeldSeat } from '../../resources/member.ts'
import { idText } from '../../resources/primitives.ts'
import { listHeldSeats } from '../../store/people.ts'
import { requireOwn } from '../access.ts'
import { operation } from '../operation.ts'

export const listSeats = operation({
  id: 'listSeats',
  method: 'GET',
  path: '/v1/accounts/{account}/seats',
  summary: 'List who holds which seats',
  callers: ['vendor', 'member'],
  permission: 'view',
  scope: 'view',
  params: z.object({ account: idText('account') }),
  query: z.object({}),
  body: z.undefined(),
  response: z.object({ data: z.array(HeldSeatShape) }),
  status: 200,
  async handle(context, { params }) {
    const account = id('account', params.account)
    requireOwn(context, account)
    return { data: (await listHeldSeats(context.database.kysely, account)).map(toApiHeldSeat) }
  },
})
