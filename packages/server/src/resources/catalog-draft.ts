/** A draft of the catalogue and the policy, as it travels. */
import { type ProductId, retiredRenewals } from '@coterm/core/catalog/catalog.ts'
import type { CatalogChanges } from '@coterm/core/catalog/draft.ts'
import { formatPlainDate, type PlainDate, parsePlainDate } from '@coterm/core/time/plain-date.ts'
import { z } from 'zod'
import { type CatalogDraft, draftStatuses } from '../store/catalog-drafts.ts'
import { priceShape, toApiPrice, toPrices } from './catalog.ts'
import { PolicyShape } from './policy.ts'
import { Amount, CurrencyCode, DateText, InstantText, idText, TermText } from './primitives.ts'

const ProductText = z.string().min(1).max(100)
const From = DateText.nullish().meta({ description: 'Left out: the day of the publication. Nothing begins before it.' })

const ProductChangeShape = z
  .strictObject({
    id: ProductText,
    name: z.string().min(1).max(200).optional(),
    family: z.string().min(1).max(100).optional(),
    edition: z.string().min(1).max(100).optional(),
    soldBy: z.string().min(1).max(200).nullable().optional(),
    taxCategory: z.string().min(1).max(100).optional(),
  })
  .meta({ id: 'ProductChange', description: 'A product that is added, or what changes of one.' })

const Retired = z.boolean().meta({ description: 'False brings the product back.' })
const Renewals = z.enum(retiredRenewals).meta({
  description: '`continue`: running terms are renewed. `end`: a term that ends from this day on is the last.',
})
const PolicyChangeShape = z
  .strictObject({ from: From, set: PolicyShape })
  .meta({ id: 'PolicyChange', description: 'What is left out of the policy stays as it is.' })

/** As it is written. */
export const NewChangesShape = z
  .strictObject({
    products: z.array(ProductChangeShape).max(1000).optional(),
    prices: z
      .array(priceShape({ product: ProductText }))
      .max(5000)
      .optional(),
    retirements: z
      .array(
        z.strictObject({
          product: ProductText,
          from: From,
          retired: Retired.optional().meta({ description: 'True unless it is said; false brings the product back.' }),
          renewals: Renewals.optional(),
        }),
      )
      .max(1000)
      .optional(),
    policy: PolicyChangeShape.nullish(),
  })
  .meta({ id: 'NewCatalogChanges' })

const CatalogChangesShape = z
  .object({
    products: z.array(ProductChangeShape),
    prices: z.array(
      z.object({
        ...{ product: z.string(), term: TermText, currency: CurrencyCode },
        ...{ new: Amount, renewal: Amount.nullable(), from: DateText.nullable() },
      }),
    ),
    retirements: z.array(
      z.object({ product: z.string(), from: DateText.nullable(), retired: Retired, renewals: Renewals }),
    ),
    policy: PolicyChangeShape.nullable(),
  })
  .meta({ id: 'CatalogChanges' })

export const DraftProblemShape = z.object({ path: z.string(), message: z.string() }).meta({ id: 'DraftProblem' })

export const CatalogDraftShape = z
  .object({
    id: idText('catalogDraft'),
    seller: z.string(),
    name: z.string(),
    status: z.enum(draftStatuses),
    changes: CatalogChangesShape,
    stateVersion: z.int().meta({ description: 'Grows with every change: who writes says on which one.' }),
    publishOn: DateText.nullable().meta({ description: 'On which day it is published by itself.' }),
    conflict: z
      .array(DraftProblemShape)
      .nullable()
      .meta({ description: 'Why it was not published on its day: it waits until somebody has looked.' }),
    publishedOn: DateText.nullable().meta({ description: 'From which day it counts.' }),
    publishedAt: InstantText.nullable(),
    createdBy: z.string(),
    createdAt: InstantText,
    history: z.array(
      z
        .object({ version: z.int(), by: z.string(), at: InstantText, places: z.array(z.string()) })
        .meta({ id: 'CatalogDraftVersion', description: 'Who wrote a version, and what of the draft it changed.' }),
    ),
  })
  .meta({ id: 'CatalogDraft' })

export const StateVersion = z
  .int()
  .min(1)
  .optional()
  .meta({ description: 'The version that was looked at: where it is not the last any more, nothing is done.' })

export function toChanges(written: z.output<typeof NewChangesShape>): CatalogChanges {
  const { products = [], prices = [], retirements = [], policy } = written
  return {
    products: products.map(({ id, ...fields }) => ({ ...onlyDefined(fields), id: id as ProductId })),
    prices: prices.flatMap(({ product, ...price }) => toPrices(product, [price])),
    retirements: retirements.map(({ product, from, retired = true, renewals = 'continue' }) => {
      return { product: product as ProductId, from: dateOf(from), retired, renewals }
    }),
    policy: policy ? { from: dateOf(policy.from), set: policy.set } : null,
  }
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

// What is not said is not there: it would overwrite what is.
function onlyDefined<T extends object>(fields: T): Defined<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Defined<T>
}

function dateOf(text: string | null | undefined): PlainDate | null {
  return text == null ? null : (parsePlainDate(text) ?? null)
}

function textOf(date: PlainDate | null): string | null {
  return date === null ? null : formatPlainDate(date)
}

export function toApiDraft(draft: CatalogDraft): z.input<typeof CatalogDraftShape> {
  const { id, seller, name, status, stateVersion, createdBy, conflict, changes } = draft
  return {
    ...{ id, seller, name, status, stateVersion, createdBy },
    changes: {
      products: [...changes.products],
      prices: changes.prices.map((price) => ({ product: price.product, ...toApiPrice(price) })),
      retirements: changes.retirements.map((each) => ({ ...each, from: textOf(each.from) })),
      policy: changes.policy && { from: textOf(changes.policy.from), set: changes.policy.set as never },
    },
    publishOn: textOf(draft.publishOn),
    conflict: conflict && [...conflict],
    publishedOn: textOf(draft.publishedOn),
    publishedAt: draft.publishedAt === null ? null : new Date(draft.publishedAt).toISOString(),
    createdAt: new Date(draft.createdAt).toISOString(),
    history: draft.history.map(({ at, places, ...version }) => {
      return { ...version, places: [...places], at: new Date(at).toISOString() }
    }),
  }
}
