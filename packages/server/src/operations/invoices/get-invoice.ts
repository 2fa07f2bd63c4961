/** One invoice, with its lines and payments. */
import { z } from 'zod'
import { ExpandedShape, expandOf } from '../../resources/expanded.ts'
import { InvoiceShape, toApiInvoice } from '../../resources/invoice.ts'
import { idText } from '../../resources/primitives.ts'
import { expanded } from '../expand.ts'
import { withMetadata } from '../metadata.ts'
import { operation } from '../operation.ts'
import { seeInvoice } from './see-invoice.ts'

export const getInvoice = operation({
  id: 'getInvoice',
  method: 'GET',
  path: '/v1/invoices/{invoice}',
  summary: 'See an invoice',
  callers: ['vendor', 'member'],
  permission: 'view',
  scope: 'view',
  params: z.object({ invoice: idText('invoice') }),
  query: z.object({ expand: expandOf(['account', 'subscriptions']) }),
  body: z.undefined(),
  response: InvoiceShape.extend({ expanded: ExpandedShape.optional() }),
  status: 200,
  async handle(context, { params, query }) {
    const { invoice, ...seen } = await seeInvoice(context, params.invoice)
    const shown = toApiInvoice(invoice, { known: seen.loaded.known, language: context.language })
    const of = { account: invoice.account, kind: 'invoice' } as const
    const subscriptions = invoice.lines.map(({ subscription }) => subscription)
    const along = await expanded(context, seen, { expand: query.expand, subscriptions })
    return { ...(await withMetadata(context, of, shown)), ...along }
  },
})
