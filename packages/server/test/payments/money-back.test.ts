/** Money on its way back: from a quote that is not completed, and for a credit note that goes back to several charges. */
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { handleProviderEvents } from '../../src/operations/payments/receive-provider-event.ts'
import type { PaymentProvider } from '../../src/providers/payment/provider.ts'
import { listCreditNotes } from '../../src/store/credit-notes.ts'
import { listCreditTransactions } from '../../src/store/credit-transactions.ts'
import type { Database } from '../../src/store/database.ts'
import { newId } from '../../src/store/ids.ts'
import { listInvoices } from '../../src/store/invoices.ts'
import { listAttempts } from '../../src/store/payment-attempts.ts'
import { addPaymentMethod } from '../../src/store/payment-methods.ts'
import { addProviderEvent } from '../../src/store/provider-events.ts'
import { engines } from '../engines.ts'
import { eachWithCustomer } from '../store/each-with-customer.ts'
import { accept, addSeats, type Customer, product, quote, type Stage } from '../store/stage.ts'

describe.each(engines)('money back on $name', ({ open }) => {
  let database: Database
  let stage: Stage
  let customer: Customer
  eachWithCustomer(open, (fresh) => {
    ;({ database, stage, customer } = fresh)
  })

  test('what the bank refuses to take back days later is kept as credit, once', async () => {
    const card = { kind: 'card', label: 'Other', expiresOn: null } as const
    const second = await addPaymentMethod(database.kysely, customer.account, card)
    await stage.provider.setBehaviour(second, 'declines')
    const subscription = await newId(database, 'subscription')
    const purchase = {
      ...({ type: 'purchase', subscription, product, term: 'P1Y' as never, seats: 1 } as const),
      ...{ paymentMethod: second, alignTo: null },
    }
    await stage.provider.setBehaviour(customer.method, 'refund_fails')
    // The sandbox's bank takes its time, and then refuses.
    const slow = { ...stage.provider, findRefund: undecided, refund: undecided }
    const id = await quote(stage, customer.account, [addSeats(customer.subscription, 2), purchase])
    expect(await accept({ ...stage, provider: slow }, id)).toMatchObject({ type: 'payment_failed' })
    const [paid] = await listAttempts(database.kysely, customer.account, { quote: id })
    if (!paid) throw new Error('the first charge succeeded')
    expect(paid.refunded).toBe(true)
    const reference = `undo-${paid.id}`
    await stage.provider.refund({ reference, charge: paid.id, amount: paid.amount })
    for (const event of ['evt_1', 'evt_2']) {
      const message = { provider: stage.provider.profile.name, id: event, about: 'refund', reference } as const
      await addProviderEvent(database.kysely, message, stage.clock.now())
      expect(await handleProviderEvents(stage, stage.clock.now())).toBe(1)
    }
    const kept = await listCreditTransactions(database.kysely, customer.account, 10)
    expect(kept.map(({ kind, amount }) => [kind, amount])).toEqual([['payment_kept', paid.amount]])
  })

  test('a credit note that goes back to two charges is listed once, as far as the slower one', async () => {
    await accept(stage, await quote(stage, customer.account, [addSeats(customer.subscription, 2)]))
    const [invoice] = await listInvoices(database.kysely, { account: customer.account, limit: 1 })
    if (!invoice) throw new Error('seats were bought')
    await accept(
      stage,
      await quote(stage, customer.account, [{ type: 'return', invoice: invoice.id, line: 0, seats: 1 }]),
    )
    const notes = () => listCreditNotes(database.kysely, { account: customer.account, limit: 10 })
    expect((await notes()).map(({ refundStatus }) => refundStatus)).toEqual(['ready'])
    await sql`insert into refund select (jsonb_populate_record(r, '{"id": 9000000, "payment_id": 9000001, "amount": 100}')).* from refund r`.execute(
      database.kysely,
    )
    await sql`update refund set amount = amount - 100 where id <> 9000000`.execute(database.kysely)
    expect((await notes()).map(({ refundStatus }) => refundStatus)).toEqual(['ready'])
  })
})

const undecided: PaymentProvider['refund'] & PaymentProvider['findRefund'] = async () => ({ status: 'processing' })
