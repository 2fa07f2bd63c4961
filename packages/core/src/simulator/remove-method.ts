/** A payment method is removed, in memory; what it paid moves to another where one is named. */
import type { PaymentMethodId } from '../ids.ts'
import type { Refusal } from '../refusals.ts'
import { methodToCollect } from '../subscription/collect-with.ts'
import { conclude } from '../subscription/conclude.ts'
import { removalRefusals, replacement } from '../subscription/method-use.ts'
import { setPaymentMethod } from '../subscription/set-payment-method.ts'
import { apply, billedTo, knownAccount, type World } from './world.ts'

export type Removal = { readonly method: PaymentMethodId; readonly by: PaymentMethodId | null }

/** What stands in the way; empty when it is done, null when there is no such method. */
export function removeMethodIn(world: World, { method, by }: Removal): readonly Refusal[] | null {
  const entry = [...world.accounts].find(([, { paymentMethods }]) => paymentMethods.some(({ id }) => id === method))
  if (!entry) return null
  const [account, before] = entry
  const change = by === null ? null : replacement(before, { from: method, to: by })
  const answer = change && setPaymentMethod(before, change, world.today)
  if (answer && answer.refusals.length > 0) return answer.refusals
  const known = answer ? { ...before, subscriptions: conclude(before, [answer], world.today).next } : before
  const open = world.invoices.filter((each) => each.account === account && each.status === 'open')
  const moved = (invoice: (typeof open)[number]) => {
    const billed = billedTo(invoice)
    return by !== null && billed === method ? by : billed
  }
  const needed = open.filter((invoice) => {
    const paying = world.payments.some(
      (each) => each.invoice === invoice.id && each.method === method && isWaiting(each),
    )
    return paying || methodToCollect(known, invoice.id, moved(invoice))?.id === method
  })
  const refusals = removalRefusals(
    known,
    method,
    needed.map(({ id }) => id),
  )
  if (refusals.length > 0) return refusals
  if (answer) apply(world, account, conclude(before, [answer], world.today))
  for (const invoice of open) invoice.collectWith = moved(invoice)
  const now = knownAccount(world, account)
  const left = now.paymentMethods.filter(({ id }) => id !== method)
  const usual = left.find(({ isDefault }) => isDefault) ?? left.find(({ isBackup }) => !isBackup) ?? left[0]
  const paymentMethods = left.map((each) => ({ ...each, isDefault: each.id === usual?.id }))
  world.accounts.set(account, { ...now, paymentMethods })
  return []
}

function isWaiting({ status }: { readonly status: string }): boolean {
  return status === 'requires_action' || status === 'processing' || status === 'unknown'
}
