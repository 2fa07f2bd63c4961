/** A transfer arrived: the vendor says for which invoice. What is too much goes to the credit balance. */
import { parseMoney } from '@coterm/core/money/money.ts'
import { parsePlainDate } from '@coterm/core/time/plain-date.ts'
import { z } from 'zod'
import { InvoiceShape, toApiInvoice } from '../../resources/invoice.ts'
import { Amount, DateText, idText } from '../../resources/primitives.ts'
import { withMetadata } from '../metadata.ts'
import { operation } from '../operation.ts'
import { recordTransfer } from '../payments/record-transfer.ts'
import { invalid, Problem } from '../problem.ts'
import { seeInvoice } from './see-invoice.ts'

export const recordPayment = operation({
  id: 'recordPayment',
  method: 'POST',
  path: '/v1/invoices/{invoice}/payments',
  summary: 'Record a transfer that arrived',
  callers: ['vendor'],
  permission: null,
  scope: 'billing',
  params: z.object({ invoice: idText('invoice') }),
  query: z.object({}),
  body: z.strictObject({
    amount: Amount,
    date: DateText.optional().meta({ description: 'When it arrived; today where it is left out.' }),
    reference: z.string().min(1).max(140).meta({ description: 'Each reference counts once for an account.' }),
  }),
  response: InvoiceShape,
  status: 201,
  async handle(context, { params, body }) {
    const { invoice, loaded, today } = await seeInvoice(context, params.invoice)
    const amount = parseMoney(body.amount, invoice.currency)
    if (!amount || amount.minor <= 0n) throw invalid('amount', `is not an amount above zero in ${invoice.currency}`)
    const receivedOn = (body.date === undefined ? undefined : parsePlainDate(body.date)) ?? today
    const { account } = loaded.known
    const arrived = { account: account.id, invoice: invoice.id, amount, receivedOn, reference: body.reference }
    const recorded = await recordTransfer(context, arrived)
    if (recorded === 'other') {
      throw new Problem('conflict', 'A transfer with this reference has been recorded with another amount or invoice.')
    }
    if (recorded === 'paying') {
      throw new Problem('conflict', 'A payment of this account is under way. Record the transfer when it is done.')
    }
    const after = await seeInvoice(context, params.invoice)
    const shown = toApiInvoice(after.invoice, { known: after.loaded.known, language: context.language })
    return withMetadata(context, { account: after.invoice.account, kind: 'invoice' }, shown)
  },
})
