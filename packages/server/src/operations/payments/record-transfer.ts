/** A transfer that arrived: for an open invoice, or for one that was written off. Recording it again changes nothing. */
import { receiveTransfer } from '@coterm/core/subscription/money-in.ts'
import { loadInvoice, owedOf } from '../../store/invoices.ts'
import { addTransfer, findTransfer, type Transfer } from '../../store/transfers.ts'
import type { PaymentDeps } from './attempt-outcome.ts'
import { committed } from './money-in.ts'
import { type Decided, type Locked, underLock } from './under-lock.ts'

/** `other`: the reference has been recorded with another amount or invoice. `paying`: a payment is under way. */
export type Recorded = 'recorded' | 'other' | 'paying'

export async function recordTransfer(deps: PaymentDeps, arrived: Transfer): Promise<Recorded> {
  let recorded: Recorded = 'recorded'
  await underLock(deps, arrived.account, async (locked) => {
    const before = await findTransfer(locked.transaction, arrived)
    if (before) recorded = isSame(before, arrived) ? 'recorded' : 'other'
    else if (isPaying(locked, arrived)) recorded = 'paying'
    else return record(locked, arrived)
    return null
  })
  return recorded
}

function isSame(before: Transfer, { amount, invoice }: Transfer): boolean {
  return before.amount.minor === amount.minor && before.invoice === invoice
}

function isPaying({ loaded }: Locked, { invoice }: Transfer): boolean {
  return loaded.agenda.heldQuote !== null || loaded.known.unpaid.some(({ id, paying }) => id === invoice && paying)
}

async function record({ loaded, on, at, transaction }: Locked, arrived: Transfer): Promise<Decided> {
  const invoice = await loadInvoice(transaction, arrived.invoice)
  if (!invoice) return null
  const came = receiveTransfer(loaded.known, { ...arrived, owed: owedOf(invoice) }, on)
  const settled = came.receipts.find(({ by }) => by === 'transfer')?.amount ?? { ...arrived.amount, minor: 0n }
  const payment = await addTransfer(transaction, { ...arrived, settled, at })
  return committed(came, { payment, recovers: invoice.status === 'uncollectible' })
}
