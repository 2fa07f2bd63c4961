/**
 * Reckons what a draft would do, some accounts at a time: in the request that asks as long as that is quick, and then by
 * the worker. Every part is kept, so that a process that dies goes on where it was.
 */

import { actionsChangeBy, type DatedRules, withChanges } from '@coterm/core/catalog/draft.ts'
import { catalogEffect, type EffectQuestion, scopeOf } from '@coterm/core/forecast/catalog-effect.ts'
import { sellersRules } from '@coterm/core/forecast/days-ahead.ts'
import { addEffect } from '@coterm/core/forecast/effect-sums.ts'
import type { CatalogDraftId } from '@coterm/core/ids.ts'
import { termFrom } from '@coterm/core/time/period.ts'
import { addDays, civilDay, type PlainDate } from '@coterm/core/time/plain-date.ts'
import type { Term } from '@coterm/core/time/term.ts'
import type { Clock } from '../../clock.ts'
import { loadAccounts } from '../../store/accounts.ts'
import { loadDraft } from '../../store/catalog-drafts.ts'
import {
  type CatalogPreview,
  endPreview,
  listOpenPreviews,
  type OpenPart,
  type ReckonedPart,
  takePart,
  writePart,
} from '../../store/catalog-previews.ts'
import type { Database, Transaction } from '../../store/database.ts'
import { loadRules } from '../../store/seller-rules.ts'
import { reasonOf } from '../in-parts.ts'

const partSize = 200
const year = 'P1Y' as Term

type Deps = { readonly database: Database; readonly clock: Clock }

/** Goes on until all accounts are reckoned, or `isOver` says so. */
export async function reckonPreview(deps: Deps, draft: CatalogDraftId, isOver: () => boolean): Promise<void> {
  const { kysely } = deps.database
  try {
    while (!isOver()) {
      const goesOn = await kysely.transaction().execute((transaction) => reckonPart(transaction, deps, draft))
      if (!goesOn) return
    }
  } catch (error) {
    await endPreview(kysely, draft, { failure: reasonOf(error) })
  }
}

/** All that are not finished, for a while. */
export async function reckonPreviews(deps: Deps, isOver: () => boolean): Promise<void> {
  for (const draft of await listOpenPreviews(deps.database.kysely)) await reckonPreview(deps, draft, isOver)
}

/** The last day of the twelve months that are looked at. */
export function lastDayOf(reckonedOn: PlainDate): PlainDate {
  return addDays(termFrom(reckonedOn, year, civilDay(reckonedOn).day).end, -1)
}

async function reckonPart(transaction: Transaction, { clock }: Deps, id: CatalogDraftId): Promise<boolean> {
  const part = await takePart(transaction, id, partSize)
  if (!part) return false
  if (part.accounts.length === 0) {
    await endPreview(transaction, id, { at: clock.now() })
    return false
  }
  const question = await questionOf(transaction, part.preview)
  if (!question) {
    await endPreview(transaction, id, { failure: 'The draft was changed while it was reckoned.' })
    return false
  }
  await writePart(transaction, part.preview, await effectsOn(transaction, part, question))
  return true
}

async function questionOf(transaction: Transaction, preview: CatalogPreview): Promise<EffectQuestion | null> {
  const draft = await loadDraft(transaction, preview.draft)
  if (draft?.stateVersion !== preview.draftVersion) return null
  const { startsOn: from, reckonedOn } = preview
  const rules = await loadRules(transaction, preview.seller, preview.rules)
  const until = lastDayOf(reckonedOn)
  const changed = actionsChangeBy(rules, draft.changes, from)
  return {
    published: sellersRules(rules),
    draft: sellersRules(withChanges<DatedRules>(rules, draft.changes, from)),
    ...{ from, until, scope: scopeOf(draft.changes, rules) },
    actionsOn: changed === null || changed < until ? changed : until,
  }
}

async function effectsOn(
  transaction: Transaction,
  { preview, accounts }: OpenPart,
  question: EffectQuestion,
): Promise<ReckonedPart> {
  const invoices = question.actionsOn !== null
  const found = await loadAccounts(transaction, accounts, { lock: false, invoices })
  const { sums } = preview
  const effects: ReckonedPart['effects'][number][] = []
  for (const { known, agenda } of found.values()) {
    if (agenda.parked !== null) {
      sums.parked += 1
      continue
    }
    const effect = catalogEffect(known, question)
    addEffect(sums, effect)
    for (const each of effect.subscriptions) if (each.kind !== null) effects.push({ ...each, kind: each.kind })
  }
  return { accounts, sums, effects }
}
