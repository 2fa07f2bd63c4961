/** Who looks after an account, in the order in which they came. */
import { id } from '@coterm/core/ids.ts'
import { z } from 'zod'
import { PersonShape, toApiPerson } from '../../resources/member.ts'
import { idText, listOf, PageQuery } from '../../resources/primitives.ts'
import { listPeople } from '../../store/people.ts'
import { requireOwn } from '../access.ts'
import { operation } from '../operation.ts'
import { pageOf } from '../page.ts'

export const listMembers = operation({
  id: 'listMembers',
  method: 'GET',
  path: '/v1/accounts/{account}/members',
  summary: 'List the members of an account',
  callers: ['vendor', 'member'],
  permission: 'view',
  scope: 'view',
  params: z.object({ account: idText('account') }),
  query: PageQuery,
  body: z.undefined(),
  response: listOf(PersonShape),
  status: 200,
  async handle(context, { params, query }) {
    const account = id('account', params.account)
    requireOwn(context, account)
    const people = await listPeople(context.database.kysely, account, {
      limit: query.limit + 1,
      ...(query.cursor !== undefined && { after: id('member', query.cursor) }),
    })
    const page = pageOf(people, query.limit, (person) => person.id)
    return { ...page, data: page.data.map(toApiPerson) }
  },
})
