/** The subscriptions that a draft touches as a table: a row for each, the largest increase first. */
import { effectKinds } from '@coterm/core/forecast/catalog-effect.ts'
import { z } from 'zod'
import { toApiEffect } from '../../resources/catalog-preview.ts'
import { idText } from '../../resources/primitives.ts'
import { listEffects } from '../../store/catalog-effects.ts'
import { csvOf } from '../csv.ts'
import { operation } from '../operation.ts'
import { invalid } from '../problem.ts'
import { seeDraft } from './see-draft.ts'

const rowsMax = 100_000
const columns = [
  ...(['account', 'accountName', 'subscription', 'kind', 'protection', 'reason', 'product', 'term'] as const),
  ...(['currency', 'before', 'after', 'difference'] as const),
]
const more = ['firstDate', 'firstBefore', 'firstAfter', 'closes', 'opens', 'codes']

export const getCatalogEffectsCsv = operation({
  id: 'getCatalogEffectsCsv',
  method: 'GET',
  path: '/v1/catalog-drafts/{draft}/preview/subscriptions.csv',
  summary: 'Take along the subscriptions that a draft touches as a table',
  callers: ['vendor'],
  permission: null,
  scope: 'catalog',
  params: z.object({ draft: idText('catalogDraft') }),
  query: z.object({ kind: z.enum(effectKinds).optional() }),
  body: z.undefined(),
  response: z.string(),
  status: 200,
  produces: 'text/csv',
  async handle({ database }, { params, query: { kind } }) {
    const draft = await seeDraft(database.kysely, params.draft)
    const wanted = { limit: rowsMax + 1, ...(kind !== undefined && { kind }) }
    const effects = await listEffects(database.kysely, draft.id, wanted)
    if (effects.length > rowsMax) throw invalid('kind', `makes more than ${rowsMax} rows: ask for one kind`)
    const rows = effects.map(toApiEffect).map((effect) => {
      const { first, closes, opens, codes } = effect
      const firstOf = [first?.date ?? '', first?.before ?? '', first?.after ?? '']
      const lists = [closes, opens, codes].map((words) => words.join(' '))
      return [...columns.map((column) => effect[column] ?? ''), ...firstOf, ...lists]
    })
    return csvOf([...columns, ...more], rows)
  },
})
