/** Who holds which seats, as a table. */
import { id } from '@coterm/core/ids.ts'
import { stringify } from 'csv-stringify/sync'
import { z } from 'zod'
import { idText } from '../../resources/primitives.ts'
import { listHeldSeats, listPeople } from '../../store/people.ts'
import { requireOwn } from '../access.ts'
import { operation } from '../operation.ts'

const columns = ['subscription', 'product', 'user', 'name', 'role', 'assigned_at']
const peopleMax = 1000

export const getSeatsCsv = operation({
  id: 'getSeatsCsv',
  method: 'GET',
  path: '/v1/accounts/{account}/seats.csv',
  summary: 'Take along who holds which seats as a table',
  callers: ['vendor', 'member'],
  permission: 'view',
  scope: 'view',
  params: z.object({ account: idText('account') }),
  query: z.object({}),
  body: z.undefined(),
  response: z.string(),
  status: 200,
  produces: 'text/csv',
  async handle(context, { params }) {
    const account = id('account', params.account)
    requireOwn(context, account)
    const { kysely } = context.database
    const people = new Map((await listPeople(kysely, account, { limit: peopleMax })).map((each) => [each.id, each]))
    const rows = (await listHeldSeats(kysely, account)).map(({ subscription, product, user, member, assignedAt }) => {
      const person = member === null ? undefined : people.get(member)
      return [subscription, product, user, person?.name, person?.role, new Date(assignedAt).toISOString()]
    })
    return stringify(rows, { header: true, columns, escape_formulas: true })
  },
})
