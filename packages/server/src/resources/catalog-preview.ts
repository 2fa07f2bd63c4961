/** What a draft would do to the renewals and the actions of everybody, as the API shows it. */
import { effectKinds, protections } from '@coterm/core/forecast/catalog-effect.ts'
import type { EffectSums } from '@coterm/core/forecast/effect-sums.ts'
import { type Currency, parseCurrency } from '@coterm/core/money/currency.ts'
import { formatMoney, type Money, money, subtract } from '@coterm/core/money/money.ts'
import { refusalCodes } from '@coterm/core/refusals.ts'
import { changeTypes } from '@coterm/core/subscription/change.ts'
import { formatPlainDate } from '@coterm/core/time/plain-date.ts'
import { z } from 'zod'
import type { StoredEffect } from '../store/catalog-effects.ts'
import type { CatalogPreview } from '../store/catalog-previews.ts'
import { Amount, CurrencyCode, DateText, InstantText, idText, TermText } from './primitives.ts'

const Counted = z.int().min(0)
const BeforeAfter = { before: Amount, after: Amount, difference: Amount }
const CodeCount = z.object({ code: z.enum(refusalCodes), subscriptions: Counted })

export const CatalogEffectShape = z
  .object({
    subscription: idText('subscription'),
    account: idText('account'),
    accountName: z.string(),
    kind: z.enum(effectKinds),
    protection: z.enum(protections).nullable().meta({
      description: 'What keeps its price: the price that was announced, its renewal price, or its long term.',
    }),
    reason: z.string().nullable().meta({ description: 'Why it would not be renewed, or was not to be until now.' }),
    product: z.string(),
    term: TermText,
    currency: CurrencyCode,
    ...BeforeAfter,
    first: z
      .object({ date: DateText, before: Amount.nullable(), after: Amount.nullable() })
      .nullable()
      .meta({ description: 'The first renewal that is another.' }),
    closes: z.array(z.enum(changeTypes)),
    opens: z.array(z.enum(changeTypes)),
    codes: z
      .array(z.enum(refusalCodes))
      .meta({ description: 'The reasons that appear or go with the actions that close and open.' }),
  })
  .meta({ id: 'CatalogEffect', description: 'Amounts are of the renewals of the twelve months, without tax.' })

export const CatalogPreviewShape = z
  .object({
    draft: idText('catalogDraft'),
    status: z.enum(['reckoning', 'ready', 'failed']),
    failure: z.string().nullable(),
    stale: z.array(z.enum(['draft_changed', 'rules_changed', 'another_day'])).meta({
      description: 'What has changed since it was reckoned; empty while it holds.',
    }),
    draftVersion: z.int(),
    reckonedOn: DateText,
    reckonedAt: InstantText.nullable(),
    startsOn: DateText.meta({ description: 'From which day the draft would count.' }),
    until: DateText.meta({ description: 'The last day that is looked at.' }),
    accounts: z.object({ total: Counted, done: Counted, parked: Counted }),
    subscriptions: z.object({
      running: Counted,
      unaffected: Counted,
      dearer: Counted,
      cheaper: Counted,
      stops: Counted,
      renewsAgain: Counted,
      actions: Counted.meta({ description: 'They pay the same, and other actions are open.' }),
      protected: z.object({ announced: Counted, renewalPrice: Counted, longTerm: Counted }),
    }),
    currencies: z.array(
      z.object({
        currency: CurrencyCode,
        ...BeforeAfter,
        months: z.array(
          z.object({
            month: z.string().meta({ examples: ['2027-04'] }),
            renewalsBefore: Counted,
            renewalsAfter: Counted,
            ...BeforeAfter,
            totalBefore: Amount.meta({ description: 'With tax.' }),
            totalAfter: Amount,
          }),
        ),
      }),
    ),
    products: z.array(
      z.object({ product: z.string(), term: TermText, currency: CurrencyCode, subscriptions: Counted, ...BeforeAfter }),
    ),
    actions: z.array(
      z.object({
        action: z.enum(changeTypes),
        closes: Counted,
        opens: Counted,
        appears: z.array(CodeCount),
        goes: z.array(CodeCount),
      }),
    ),
    reasons: z.array(z.object({ reason: z.string(), subscriptions: Counted })),
    largest: z.array(CatalogEffectShape).meta({ description: 'The largest increases.' }),
  })
  .meta({ id: 'CatalogPreview' })

type Shown = z.input<typeof CatalogPreviewShape>

export type PreviewReading = Pick<Shown, 'stale' | 'until'> & { readonly largest: readonly StoredEffect[] }

export function toApiPreview(preview: CatalogPreview, { stale, until, largest }: PreviewReading): Shown {
  const { draft, failure, draftVersion, sums, finishedAt } = preview
  const { kinds, protections: kept } = sums
  return {
    ...{ draft, failure, draftVersion, stale, until },
    status: failure === null ? (finishedAt === null ? 'reckoning' : 'ready') : 'failed',
    reckonedOn: formatPlainDate(preview.reckonedOn),
    reckonedAt: finishedAt === null ? null : new Date(finishedAt).toISOString(),
    startsOn: formatPlainDate(preview.startsOn),
    accounts: { total: preview.accountsTotal, done: preview.accountsDone, parked: sums.parked },
    subscriptions: {
      running: sums.subscriptions,
      unaffected: sums.unaffected,
      dearer: kinds.dearer ?? 0,
      cheaper: kinds.cheaper ?? 0,
      stops: kinds.stops ?? 0,
      renewsAgain: kinds.renews_again ?? 0,
      actions: kinds.actions ?? 0,
      protected: {
        announced: kept.announced ?? 0,
        renewalPrice: kept.renewal_price ?? 0,
        longTerm: kept.long_term ?? 0,
      },
    },
    currencies: currenciesOf(sums),
    products: sorted(sums.products).map(([key, { subscriptions, before, after }]) => {
      const [code = '', term = '', ...words] = key.split(' ').reverse()
      const product = words.reverse().join(' ')
      return { product, term, currency: code, subscriptions, ...pair(before, after, currencyOf(code)) }
    }),
    actions: sorted(sums.actions).map(([action, { opens, closes, appears, goes }]) => {
      return { action, opens, closes, appears: codesOf(appears), goes: codesOf(goes) } as Shown['actions'][number]
    }),
    reasons: sorted(sums.reasons).map(([reason, subscriptions]) => ({ reason, subscriptions })),
    largest: largest.map(toApiEffect),
  }
}

function currenciesOf({ months }: EffectSums): Shown['currencies'] {
  const byCurrency = Map.groupBy(sorted(months), ([key]) => key.slice(0, 3))
  return [...byCurrency].map(([code, entries]) => {
    const currency = currencyOf(code)
    const all = entries.map(([, billed]) => billed)
    const sum = (side: 'before' | 'after') => all.reduce((so, each) => so + each[side].amount, 0n)
    return {
      currency: code,
      ...pair(sum('before'), sum('after'), currency),
      months: entries.map(([key, { before, after }]) => ({
        month: key.slice(4),
        ...{ renewalsBefore: before.renewals, renewalsAfter: after.renewals },
        ...pair(before.amount, after.amount, currency),
        totalBefore: formatMoney(money(before.total, currency)),
        totalAfter: formatMoney(money(after.total, currency)),
      })),
    }
  })
}

export function toApiEffect(effect: StoredEffect): z.input<typeof CatalogEffectShape> {
  const { account, accountName, subscription, kind, protection, reason, product, term, first, actions } = effect
  const text = (amount: Money | null) => amount && formatMoney(amount)
  return {
    ...{ account, accountName, subscription, kind, protection, reason, product, term },
    currency: effect.before.currency,
    before: formatMoney(effect.before),
    after: formatMoney(effect.after),
    difference: formatMoney(subtract(effect.after, effect.before)),
    first: first && { date: formatPlainDate(first.date), before: text(first.before), after: text(first.after) },
    closes: actions.filter(({ closes }) => closes).map(({ action }) => action),
    opens: actions.filter(({ opens }) => opens).map(({ action }) => action),
    codes: [...new Set(actions.flatMap(({ appears, goes }) => [...appears, ...goes]))],
  }
}

function pair(before: bigint, after: bigint, currency: Currency) {
  return {
    before: formatMoney(money(before, currency)),
    after: formatMoney(money(after, currency)),
    difference: formatMoney(money(after - before, currency)),
  }
}

function codesOf(counts: Readonly<Record<string, number>>): z.input<typeof CodeCount>[] {
  return refusalCodes.flatMap((code) => (counts[code] ? [{ code, subscriptions: counts[code] }] : []))
}

function sorted<T>(record: Readonly<Record<string, T>>): [string, T][] {
  return Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1))
}

function currencyOf(code: string): Currency {
  const currency = parseCurrency(code)
  if (!currency) throw new Error(`Broken invariant: sums are of a currency, not of "${code}"`)
  return currency
}
