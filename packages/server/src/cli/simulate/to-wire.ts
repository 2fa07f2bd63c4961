/** The changes of a story as the API takes them: ids for names, dates as text, returns by the id of their invoice. */
import type { CatalogChanges } from '@coterm/core/catalog/draft.ts'
import type { StoryChange, StoryReturn } from '@coterm/core/simulator/scenario.ts'
import { formatPlainDate, type PlainDate } from '@coterm/core/time/plain-date.ts'
import type { components } from '@coterm/sdk'
import type { Stage } from './api-world.ts'
import type { Names } from './names.ts'

export type WireChange = components['schemas']['Change']

/** What begins on a day. */
export function changesOf({ retirements, policy }: CatalogChanges): components['schemas']['NewCatalogChanges'] {
  const text = (from: PlainDate | null) => (from === null ? null : formatPlainDate(from))
  return {
    retirements: retirements.map((each) => ({ ...each, from: text(each.from) })),
    policy: policy && { from: text(policy.from), set: policy.set as components['schemas']['Policy'] },
  }
}

export async function toWire(stage: Stage, change: StoryChange): Promise<WireChange> {
  const { names } = stage
  switch (change.type) {
    case 'return':
      return { type: 'return', ...(await lineOf(stage, change)), seats: change.seats }
    case 'purchase': {
      const { subscription: _, paymentMethod, alignTo, ...kept } = change
      const target = alignTo === null ? null : targetOf(names, alignTo)
      return { ...kept, paymentMethod: names.idOf(paymentMethod), alignTo: target }
    }
    case 'set_payment_method': {
      const subscriptions = change.subscriptions.map((each) => names.subscription(each))
      return { ...change, subscriptions, paymentMethod: names.idOf(change.paymentMethod) }
    }
    case 'align': {
      const { target } = change
      const subscriptions = change.subscriptions.map((each) => names.subscription(each))
      const common = target === 'latest' || target === 'none' ? target : targetOf(names, target)
      return { ...change, subscriptions, target: common }
    }
    case 'set_next_seats': {
      const { release = [], ...kept } = change
      return { ...kept, subscription: names.subscription(change.subscription), release: [...release] }
    }
    default:
      return { ...change, subscription: names.subscription(change.subscription) }
  }
}

/** The id of the invoice with this number in the story; one that nothing has where there is none. */
export async function invoiceNumbered({ coterm, names, scenario }: Stage, number: string): Promise<string> {
  for (const { account } of scenario.accounts) {
    const { data } = await coterm.listInvoices({ account: names.idOf(account.id), limit: 100 })
    const found = data.find((invoice) => invoice.number === number)
    if (found) return found.id
  }
  return 'inv_0'
}

function targetOf(names: Names, target: string | PlainDate): string {
  return typeof target === 'number' ? formatPlainDate(target) : names.subscription(target)
}

// A step may have issued several invoices; a story counts their lines through.
async function lineOf(stage: Stage, { of, invoice, line }: StoryReturn): Promise<{ invoice: string; line: number }> {
  if (of === null) return { invoice: await invoiceNumbered(stage, invoice ?? ''), line }
  let left = line
  for (const issued of stage.issued.get(of) ?? []) {
    const { lines } = await stage.coterm.getInvoice({ invoice: issued })
    if (left < lines.length) return { invoice: issued, line: left }
    left -= lines.length
  }
  return { invoice: 'inv_0', line: left }
}
