/** A private address that a calendar programme can subscribe to. */
import { id } from '@coterm/core/ids.ts'
import { z } from 'zod'
import { CalendarLinkShape, toApiCalendarLink } from '../../resources/calendar-link.ts'
import { idText } from '../../resources/primitives.ts'
import { createCalendarLink as insertLink, listCalendarLinks } from '../../store/calendar-links.ts'
import { glanceAt } from '../access.ts'
import { operation } from '../operation.ts'
import { Problem } from '../problem.ts'

const linksMax = 20

export const createCalendarLink = operation({
  id: 'createCalendarLink',
  method: 'POST',
  path: '/v1/accounts/{account}/calendar-links',
  summary: 'Make a private calendar address of the payments ahead',
  callers: ['vendor', 'member'],
  permission: 'view',
  scope: 'accounts',
  params: z.object({ account: idText('account') }),
  query: z.object({}),
  body: z.object({}).optional(),
  response: CalendarLinkShape,
  status: 201,
  async handle(context, { params }) {
    const account = id('account', params.account)
    await glanceAt(context, account)
    const { kysely } = context.database
    if ((await listCalendarLinks(kysely, account)).length >= linksMax) {
      throw new Problem('conflict', `There are ${linksMax} links already. Revoke one first.`)
    }
    const { link, token } = await insertLink(kysely, account, context.clock.now())
    return toApiCalendarLink(link, token)
  },
})
