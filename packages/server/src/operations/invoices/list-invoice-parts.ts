/** What is owed of an invoice for each of its subscriptions: each part can be paid alone. */
import { formatMoney } from '@coterm/core/money/money.ts'
import { z } from 'zod'
import { Amount, CurrencyCode, idText } from '../../resources/primitives.ts'
import { operation } from '../operation.ts'
import { seeInvoice } from './see-invoice.ts'

const PartShape = z
  .object({ subscription: idText('subscription'), due: Amount, currency: CurrencyCode })
  .meta({ id: 'InvoicePart', description: 'The lines of one subscription, with their share of the tax.' })

export const listInvoiceParts = operation({
  id: 'listInvoiceParts',
  method: 'GET',
  path: '/v1/invoices/{invoice}/parts',
  summary: 'See what is owed for each subscription of an invoice',
  callers: ['vendor', 'member'],
  permission: 'view',
  scope: 'view',
  params: z.object({ invoice: idText('invoice') }),
  query: z.object({}),
  body: z.undefined(),
  response: z.object({ data: z.array(PartShape) }),
  status: 200,
  async handle(context, { params }) {
    const { invoice, loaded } = await seeInvoice(context, params.invoice)
    const parts = loaded.known.unpaid.find(({ id }) => id === invoice.id)?.parts ?? []
    const { currency } = invoice
    return { data: parts.map(({ subscription, amount }) => ({ subscription, due: formatMoney(amount), currency })) }
  },
})
