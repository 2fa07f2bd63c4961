/** Pays an open invoice with its payment method. Paying a paid one changes nothing. */
import { z } from 'zod'
import { InvoiceShape, toApiInvoice } from '../../resources/invoice.ts'
import { idText } from '../../resources/primitives.ts'
import { withMetadata } from '../metadata.ts'
import { operation } from '../operation.ts'
import type { CollectionResult } from '../payments/collect-invoice.ts'
import { payInvoice as collect } from '../payments/pay-invoice.ts'
import { notFound, Problem } from '../problem.ts'
import { seeInvoice } from './see-invoice.ts'

export const payInvoice = operation({
  id: 'payInvoice',
  method: 'POST',
  path: '/v1/invoices/{invoice}/pay',
  summary: 'Pay an open invoice',
  callers: ['vendor', 'member'],
  permission: 'pay',
  scope: 'billing',
  params: z.object({ invoice: idText('invoice') }),
  query: z.object({}),
  body: z
    .object({
      subscriptions: z
        .array(idText('subscription'))
        .min(1)
        .max(1000)
        .optional()
        .meta({ description: 'Only what these owe of it; the rest stays open.' }),
    })
    .optional(),
  response: InvoiceShape,
  status: 200,
  async handle(context, { params, body }) {
    const { invoice } = await seeInvoice(context, params.invoice)
    const result = await collect(context, invoice.id, body?.subscriptions)
    if (result.type !== 'paid' && result.type !== 'payment_processing') throw problemOf(result)
    const after = await seeInvoice(context, params.invoice)
    const shown = toApiInvoice(after.invoice, { known: after.loaded.known, language: context.language })
    return withMetadata(context, { account: after.invoice.account, kind: 'invoice' }, shown)
  },
})

type Unpaid = Exclude<CollectionResult, { type: 'paid' } | { type: 'payment_processing' }>

function problemOf(result: Unpaid): Problem {
  switch (result.type) {
    case 'payment_failed':
      return new Problem('payment_failed', `The payment was declined (${result.declineCode}). The invoice stays open.`)
    case 'payment_requires_action':
      return new Problem(
        'payment_requires_action',
        'The payment waits for your confirmation. The invoice stays open.',
        {
          actionUrl: result.actionUrl,
        },
      )
    case 'not_owed':
      return new Problem('conflict', 'Nothing is owed of this invoice for one of these subscriptions: see its parts.')
    case 'payment_method_missing':
      return new Problem('conflict', 'There is no payment method to charge: add one.')
    case 'payment_unknown':
      return new Problem('conflict', 'The payment provider does not answer. We go on asking; look again later.')
    case 'conflict':
      return new Problem('conflict', 'Another payment of this account is being made. Try again when it is done.')
    case 'not_found':
      return notFound('invoice')
  }
}
