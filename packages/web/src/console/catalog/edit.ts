/** Adding something to what a draft changes. All of its changes are written anew each time; the server checks them. */
import type { Shape } from '../../api.ts'
import type { ConsoleApi } from '../api.ts'

type Draft = Shape<'CatalogDraft'>
export type Changes = NonNullable<Parameters<ConsoleApi['updateCatalogDraft']>[0]['changes']>

export const retirementFrom = ['continue', 'end', 'back'] as const
/** The rules that are a plain number; the others are written through the API. */
export const ruleNames = ['loyaltyGraceDays', 'renewWindowDays', 'seatsMinimum', 'seatsMaximum'] as const
export const ruleFrom = 0

export function withPrice({ changes }: Draft, form: FormData): Changes {
  const price = {
    ...{ product: text(form, 'product'), term: text(form, 'term'), currency: text(form, 'currency').toUpperCase() },
    ...{ new: text(form, 'new'), renewal: text(form, 'renewal') || null, from: text(form, 'from') || null },
  }
  return { ...written(changes), prices: [...changes.prices, price] }
}

export function withRetirement({ changes }: Draft, form: FormData): Changes {
  const kind = text(form, 'kind')
  const retirement = {
    ...{ product: text(form, 'product'), from: text(form, 'from') || null, retired: kind !== 'back' },
    renewals: kind === 'end' ? ('end' as const) : ('continue' as const),
  }
  return { ...written(changes), retirements: [...changes.retirements, retirement] }
}

export function withRule({ changes }: Draft, form: FormData): Changes {
  const set = { ...changes.policy?.set, [text(form, 'rule')]: Number(text(form, 'value')) }
  return { ...written(changes), policy: { from: changes.policy?.from ?? null, set } }
}

function written({ products, prices, retirements, policy }: Draft['changes']): Changes {
  return { products, prices, retirements, policy }
}

function text(form: FormData, name: string): string {
  return String(form.get(name) ?? '').trim()
}
