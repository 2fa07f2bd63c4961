/** A private address of the account's calendar of payments. */
import { z } from 'zod'
import type { CalendarLink } from '../store/calendar-links.ts'
import { InstantText, idText } from './primitives.ts'

export const CalendarLinkShape = z
  .object({
    id: idText('calendarLink'),
    account: idText('account'),
    createdAt: InstantText,
    path: z.string().nullable().meta({ description: 'Where the calendar is; told once, when the link is made.' }),
  })
  .meta({ id: 'CalendarLink' })

export function toApiCalendarLink(link: CalendarLink, token: string | null): z.input<typeof CalendarLinkShape> {
  const { id, account, createdAt } = link
  const path = token === null ? null : `/v1/calendars/${token}/payments.ics`
  return { id, account, createdAt: new Date(createdAt).toISOString(), path }
}
