/** An event as a sentence: every kind has its own message, and amounts, dates and terms read as everywhere else. */
import type { Shape } from '../api.ts'
import type { Say } from './values.tsx'

type Event = Shape<'Event'>
type Reading = { readonly say: Say; readonly nameOf: (product: string) => string }

const amounts = ['amount', 'total', 'due'] as const
const products = ['product', 'from', 'to'] as const
const day = /^\d{4}-\d{2}-\d{2}$/

export function sentenceOf({ type, data }: Event, { say, nameOf }: Reading): string {
  const text = (name: string) => (data[name] === null || data[name] === undefined ? '' : String(data[name]))
  const shown: Record<string, string | number> = {}
  // A message may name what an older event did not keep yet: it is left empty.
  for (const name of ['user', 'label', 'reason', 'email', 'name', 'role', 'ground', 'intent', 'set'])
    shown[name] = text(name)
  for (const name of ['seats', 'added']) shown[name] = Number(data[name] ?? 0)
  for (const name of amounts) shown[name] = data[name] && data.currency ? say.money(text(name), text('currency')) : ''
  for (const name of products) shown[name] = day.test(text(name)) ? say.day(text(name)) : nameOf(text(name))
  for (const name of ['date', 'end', 'start', 'renewsOn', 'expiresOn']) {
    shown[name] = day.test(text(name)) ? say.day(text(name)) : ''
  }
  shown.term = data.term ? say.term(text('term')) : ''
  shown.given = ['seats', 'term', 'product', 'date'].some((name) => data[name] !== null && data[name] !== undefined)
    ? 'yes'
    : 'no'
  return say.text(`event_${type.replace('.', '_')}`, shown)
}
