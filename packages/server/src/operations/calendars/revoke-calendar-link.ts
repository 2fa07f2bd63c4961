/** Makes a private calendar address answer nothing any more. */
import { id } from '@coterm/core/ids.ts'
import { z } from 'zod'
import { idText } from '../../resources/primitives.ts'
import { revokeCalendarLink as revoke } from '../../store/calendar-links.ts'
import { glanceAt } from '../access.ts'
import { operation } from '../operation.ts'
import { notFound } from '../problem.ts'

export const revokeCalendarLink = operation({
  id: 'revokeCalendarLink',
  method: 'DELETE',
  path: '/v1/accounts/{account}/calendar-links/{calendarLink}',
  summary: 'Revoke a private calendar address',
  callers: ['vendor', 'member'],
  permission: 'view',
  scope: 'accounts',
  params: z.object({ account: idText('account'), calendarLink: idText('calendarLink') }),
  query: z.object({}),
  body: z.undefined(),
  response: z.object({ revoked: z.boolean() }),
  status: 200,
  async handle(context, { params }) {
    const account = id('account', params.account)
    await glanceAt(context, account)
    const link = id('calendarLink', params.calendarLink)
    if (!(await revoke(context.database.kysely, account, link))) throw notFound('calendar link')
    return { revoked: true }
  },
})
