/** Publishes a draft now, or says on which day it is published by itself. */
import { type PlainDate, parsePlainDate } from '@coterm/core/time/plain-date.ts'
import { z } from 'zod'
import { todayOf } from '../../clock.ts'
import { CatalogDraftShape, StateVersion, toApiDraft } from '../../resources/catalog-draft.ts'
import { DateText, idText } from '../../resources/primitives.ts'
import { saveDraft } from '../../store/catalog-drafts.ts'
import { renewAgendas } from '../../store/renew-agendas.ts'
import { askerOf } from '../access.ts'
import { operation } from '../operation.ts'
import { invalid, Problem } from '../problem.ts'
import { obstaclesTo, publishLocked } from './publish-draft.ts'
import { recordDraftEvent } from './record-draft-event.ts'
import { lockToWrite } from './see-draft.ts'

// Who publishes does not wait longer for the dates of all accounts; the worker goes on.
const renewingMsMax = 5_000

export const publishCatalogDraft = operation({
  id: 'publishCatalogDraft',
  method: 'POST',
  path: '/v1/catalog-drafts/{draft}/publish',
  summary: 'Publish a draft of the catalogue, now or on a day',
  callers: ['vendor'],
  permission: null,
  scope: 'catalog',
  params: z.object({ draft: idText('catalogDraft') }),
  query: z.object({}),
  body: z.object({
    stateVersion: StateVersion,
    on: DateText.optional().meta({ description: 'A day to come: it is published at its start. Left out: now.' }),
  }),
  response: CatalogDraftShape,
  status: 200,
  async handle({ database, clock, caller }, { params, body }) {
    const by = askerOf(caller)
    const at = clock.now()
    const saved = await database.kysely.transaction().execute(async (transaction) => {
      const looked = { statuses: ['draft'], stateVersion: body.stateVersion } as const
      const locked = await lockToWrite(transaction, params.draft, looked)
      const today = todayOf(clock, locked.seller.seller, null)
      const on = dayAsked(body.on, today)
      const obstacles = await obstaclesTo(transaction, locked, on)
      if (obstacles.length > 0) {
        throw new Problem('conflict', 'This draft cannot be published: see what stands in the way.', {
          errors: obstacles,
        })
      }
      if (on === today) return publishLocked(transaction, locked, { on, by, at })
      const scheduled = { status: 'scheduled', publishOn: on, conflict: null, by, at } as const
      const waiting = await saveDraft(transaction, locked.draft, scheduled)
      await recordDraftEvent(transaction, waiting, { type: 'catalog_draft.scheduled', by, at })
      return waiting
    })
    if (saved.status === 'published') {
      const until = performance.now() + renewingMsMax
      await renewAgendas(database, saved.seller, () => performance.now() > until)
    }
    return toApiDraft(saved)
  },
})

function dayAsked(text: string | undefined, today: PlainDate): PlainDate {
  const on = text === undefined ? today : (parsePlainDate(text) ?? today)
  if (on < today) throw invalid('on', 'lies in the past')
  return on
}
