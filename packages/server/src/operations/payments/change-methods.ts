/** Changes to how an account pays: default and backup, replacing a method everywhere, removing it. */
import { type Decision, nothingDecided } from '@coterm/core/decision.ts'
import type { AccountId, InvoiceId, PaymentMethodId } from '@coterm/core/ids.ts'
import type { Refusal } from '@coterm/core/refusals.ts'
import { methodToCollect } from '@coterm/core/subscription/collect-with.ts'
import { conclude } from '@coterm/core/subscription/conclude.ts'
import { removalRefusals, replacement } from '@coterm/core/subscription/method-use.ts'
import { setPaymentMethod } from '@coterm/core/subscription/set-payment-method.ts'
import { type Loaded, loadAccount } from '../../store/accounts.ts'
import { commit } from '../../store/commit.ts'
import type { Transaction } from '../../store/database.ts'
import {
  invoicesPayingWith,
  moveOpenInvoices,
  removeMethod as removeRow,
  setBackup as setBackupRow,
  setDefault as setDefaultRow,
} from '../../store/payment-methods.ts'
import type { PaymentDeps } from './attempt-outcome.ts'
import { forgetMethods } from './forget-methods.ts'
import { todayFor } from './hold-quote.ts'

export type Changed =
  | { readonly type: 'changed' | 'not_found' }
  /** A quote of the account waits for its payment. */
  | { readonly type: 'conflict' }
  | { readonly type: 'refused'; readonly refusals: readonly Refusal[] }

type Named = { readonly account: AccountId; readonly method: PaymentMethodId }

/** Who asked, for the audit trail. */
type Asked = Named & { readonly asker: string }

export function setDefault(deps: PaymentDeps, named: Named): Promise<Changed> {
  return changing(deps, named, async (transaction, { account, method }) => {
    await setDefaultRow(transaction, account, method)
    return { type: 'changed' }
  })
}

export function setBackup(deps: PaymentDeps, { backup, ...named }: Named & { backup: boolean }): Promise<Changed> {
  return changing(deps, named, async (transaction, { account, method }) => {
    await setBackupRow(transaction, account, { method, backup })
    return { type: 'changed' }
  })
}

/** Every subscription and every open invoice that one method pays is paid with another from now on. */
export function replaceMethod(
  deps: PaymentDeps,
  { by, asker, ...named }: Asked & { by: PaymentMethodId },
): Promise<Changed> {
  return changing(deps, named, (transaction, { method, loaded }) => {
    return replaceIn(transaction, deps, { loaded, from: method, to: by, asker })
  })
}

/** Refused while something is still paid with it, unless something else takes its place. */
export async function removeMethod(
  deps: PaymentDeps,
  { by, asker, ...named }: Asked & { readonly by: PaymentMethodId | null },
): Promise<Changed> {
  const changed = await changing(deps, named, async (transaction, { account, method, loaded }) => {
    if (by !== null) {
      const replaced = await replaceIn(transaction, deps, { loaded, from: method, to: by, asker })
      if (replaced.type !== 'changed') return replaced
    }
    return removeIn(transaction, deps, { account, method, asker })
  })
  if (changed.type === 'changed') await forgetMethods(deps, named)
  return changed
}

type Changing = Named & { readonly loaded: Loaded }

class Refused extends Error {
  readonly changed: Changed

  constructor(changed: Changed) {
    super(changed.type)
    this.changed = changed
  }
}

// What is refused half-way leaves nothing behind.
async function changing(
  { database }: PaymentDeps,
  { account, method }: Named,
  change: (transaction: Transaction, changing: Changing) => Promise<Changed>,
): Promise<Changed> {
  try {
    return await database.kysely.transaction().execute(async (transaction) => {
      const loaded = await loadAccount(transaction, account, { lock: true })
      if (!loaded?.known.paymentMethods.some(({ id }) => id === method)) return { type: 'not_found' } as const
      if (loaded.agenda.heldQuote !== null) return { type: 'conflict' } as const
      const changed = await change(transaction, { account, method, loaded })
      if (changed.type !== 'changed') throw new Refused(changed)
      return changed
    })
  } catch (error) {
    if (error instanceof Refused) return error.changed
    throw error
  }
}

type Replacing = {
  readonly loaded: Loaded
  readonly from: PaymentMethodId
  readonly to: PaymentMethodId
  readonly asker: string
}

async function replaceIn(
  transaction: Transaction,
  deps: PaymentDeps,
  { loaded, from, to, asker }: Replacing,
): Promise<Changed> {
  const { known } = loaded
  if (from === to || !known.paymentMethods.some(({ id }) => id === to)) return { type: 'not_found' }
  const change = replacement(known, { from, to })
  const on = await todayFor(transaction, deps.clock, loaded)
  const answer = change && setPaymentMethod(known, change, on)
  if (answer && answer.refusals.length > 0) return { type: 'refused', refusals: answer.refusals }
  await moveOpenInvoices(transaction, known.account.id, { from, to })
  if (answer) {
    const decision = conclude(known, [answer], on)
    await commitFor(transaction, deps, { account: known.account.id, decision, asker })
  }
  return { type: 'changed' }
}

async function removeIn(
  transaction: Transaction,
  deps: PaymentDeps,
  { account, method, asker }: Asked,
): Promise<Changed> {
  const loaded = await loadAccount(transaction, account, { lock: true })
  if (!loaded) return { type: 'not_found' }
  const paying = await invoicesPayingWith(transaction, account, method)
  const refusals = removalRefusals(loaded.known, method, [...new Set([...collectedWith(loaded, method), ...paying])])
  if (refusals.length > 0) return { type: 'refused', refusals }
  const removed = loaded.known.paymentMethods.find(({ id }) => id === method)
  await removeRow(transaction, account, { method, at: deps.clock.now() })
  const data = { paymentMethod: method, kind: removed?.kind ?? '', label: removed?.label ?? '' }
  const event = { type: 'payment_method.removed', subscription: null, data } as const
  await commitFor(transaction, deps, { account, decision: { ...nothingDecided, events: [event] }, asker })
  return { type: 'changed' }
}

// Open invoices that the method would be tried for next.
function collectedWith({ known, openInvoices }: Loaded, method: PaymentMethodId): InvoiceId[] {
  return openInvoices
    .filter(({ id, billedTo }) => methodToCollect(known, id, billedTo)?.id === method)
    .map(({ id }) => id)
}

type Committed = { readonly account: AccountId; readonly decision: Decision; readonly asker: string }

// Loaded again, as the account is by now.
async function commitFor(
  transaction: Transaction,
  deps: PaymentDeps,
  { account, decision, asker }: Committed,
): Promise<void> {
  const loaded = await loadAccount(transaction, account, { lock: true })
  if (!loaded) throw new Error(`Broken invariant: account ${account} is locked`)
  const on = await todayFor(transaction, deps.clock, loaded)
  await commit(transaction, [{ loaded, decision, on, at: deps.clock.now(), by: asker }])
}
