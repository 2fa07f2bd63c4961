/** The steps of a story that are about money, through the API. */
import { formatMoney } from '@coterm/core/money/money.ts'
import type { Stage } from './api-world.ts'
import type { Told } from './story-world.ts'
import { invoiceNumbered } from './to-wire.ts'

type MoneyAction = Extract<
  Told['action'],
  { type: 'pay' | 'recordPayment' | 'writeOff' | 'grantCredit' | 'tag' | 'untag' }
>

export async function performMoney(stage: Stage, account: string, action: MoneyAction): Promise<void> {
  const { coterm, names } = stage
  switch (action.type) {
    case 'pay': {
      const invoice = await invoiceNumbered(stage, action.invoice)
      const subscriptions = action.subscriptions?.map((each) => names.subscription(each))
      await coterm.payInvoice({ invoice, ...(subscriptions && { subscriptions }) })
      return
    }
    case 'recordPayment': {
      const { amount, reference } = action
      await coterm.recordPayment({ invoice: await invoiceNumbered(stage, action.invoice), amount, reference })
      return
    }
    case 'writeOff':
      await coterm.writeOffInvoice({ invoice: await invoiceNumbered(stage, action.invoice), reason: 'given up' })
      return
    case 'grantCredit': {
      const { amount } = action
      const { currency } = amount
      await coterm.grantCredit({ account, amount: formatMoney(amount), currency, reason: 'goodwill' })
      return
    }
    case 'tag':
      await coterm.setTag({ account, tag: action.tag, reason: 'asked for' })
      return
    case 'untag':
      await coterm.removeTag({ account, tag: action.tag, reason: 'no longer' })
  }
}
