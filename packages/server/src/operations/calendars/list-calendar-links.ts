/** The private calendar addresses of an account, without their secrets. */
import { id } from '@coterm/core/ids.ts'
import { z } from 'zod'
import { CalendarLinkShape, toApiCalendarLink } from '../../resources/calendar-link.ts'
import { idText, listOf } from '../../resources/primitives.ts'
import { listCalendarLinks as listStored } from '../../store/calendar-links.ts'
import { glanceAt } from '../access.ts'
import { operation } from '../operation.ts'

export const listCalendarLinks = operation({
  id: 'listCalendarLinks',
  method: 'GET',
  path: '/v1/accounts/{account}/calendar-links',
  summary: 'List the private calendar addresses of an account',
  callers: ['vendor', 'member'],
  permission: 'view',
  scope: 'view',
  params: z.object({ account: idText('account') }),
  query: z.object({}),
  body: z.undefined(),
  response: listOf(CalendarLinkShape),
  status: 200,
  async handle(context, { params }) {
    const account = id('account', params.account)
    await glanceAt(context, account)
    const links = await listStored(context.database.kysely, account)
    return { data: links.map((link) => toApiCalendarLink(link, null)), hasMore: false, nextCursor: null }
  },
})
