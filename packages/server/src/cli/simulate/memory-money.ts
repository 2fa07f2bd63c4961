/** The steps of a story that are about money, in memory: paying, transfers, credit, debts given up, and what is stopped. */
import type { AccountId } from '@coterm/core/ids.ts'
import { parseMoney } from '@coterm/core/money/money.ts'
import { collect } from '@coterm/core/simulator/collect.ts'
import { grantCreditIn, receiveIn, recordTransferIn } from '@coterm/core/simulator/receive.ts'
import { setTagIn, writeOffIn } from '@coterm/core/simulator/vendor.ts'
import { type IssuedInvoice, knownAccount, owed, type World } from '@coterm/core/simulator/world.ts'
import { partsFor } from '@coterm/core/subscription/settle.ts'
import type { Performed, Told } from './story-world.ts'

type MoneyAction = Extract<
  Told['action'],
  { type: 'pay' | 'recordPayment' | 'writeOff' | 'grantCredit' | 'tag' | 'untag' }
>

export function performMoney(world: World, account: AccountId, action: MoneyAction): Performed {
  switch (action.type) {
    case 'grantCredit':
      grantCreditIn(world, account, { amount: action.amount, reason: 'goodwill' })
      return {}
    case 'tag':
    case 'untag':
      setTagIn(world, account, { tag: action.tag, set: action.type === 'tag' })
      return {}
    default: {
      const invoice = world.invoices.find(({ number }) => number === action.invoice)
      return invoice ? performOn(world, invoice, action) : { error: { code: 'not_found' } }
    }
  }
}

type InvoiceAction = Extract<MoneyAction, { invoice: string }>

function performOn(world: World, invoice: IssuedInvoice, action: InvoiceAction): Performed {
  switch (action.type) {
    case 'pay':
      return pay(world, invoice, action.subscriptions)
    case 'writeOff':
      return writeOffIn(world, invoice) ? {} : { error: { code: 'conflict' } }
    case 'recordPayment': {
      const amount = parseMoney(action.amount, invoice.draft.currency)
      if (!amount || amount.minor <= 0n) return { error: { code: 'invalid_request' } }
      const before = world.payments.find(({ reference }) => reference === action.reference)
      if (before) return before.amount.minor === amount.minor ? {} : { error: { code: 'conflict' } }
      recordTransferIn(world, invoice, { amount, reference: action.reference })
      return {}
    }
  }
}

function pay(world: World, invoice: IssuedInvoice, subscriptions: readonly string[] | null): Performed {
  if (invoice.status === 'uncollectible') return { error: { code: 'conflict' } }
  if (invoice.status !== 'open') return {}
  const unpaid = knownAccount(world, invoice.account).unpaid.find(({ id }) => id === invoice.id)
  const parts = subscriptions && unpaid ? partsFor(unpaid, subscriptions) : null
  if (subscriptions && !parts) return { error: { code: 'conflict' } }
  const status = collect(world, invoice, { on: world.today, ...(parts && { parts }) })
  // Nothing is collected with this method by itself: the customer has sent the money.
  if (status === null) recordTransfer(world, invoice)
  if (status === 'unknown') return { error: { code: 'conflict' } }
  if (status === 'failed') return { error: { code: 'payment_failed' } }
  return status === 'requires_action' ? { error: { code: 'payment_requires_action' } } : {}
}

function recordTransfer(world: World, invoice: IssuedInvoice): void {
  const { id, draft } = invoice
  const { paymentMethod: method } = draft
  const amount = owed(invoice)
  const on = world.today
  if (method === null) return
  world.payments.push({ invoice: id, date: on, amount, status: 'succeeded', method, parts: null })
  receiveIn(world, invoice, { receipt: { invoice: id, amount, parts: null, by: 'method' }, on })
}
