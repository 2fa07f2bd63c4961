/** The vendor gives up an invoice. Nothing of it may be in force any more; a transfer that comes later still settles it. */
import { writeOff } from '@coterm/core/subscription/write-off.ts'
import { z } from 'zod'
import { InvoiceShape, toApiInvoice } from '../../resources/invoice.ts'
import { idText, Reason } from '../../resources/primitives.ts'
import { setUncollectible } from '../../store/write-offs.ts'
import { withMetadata } from '../metadata.ts'
import { operation } from '../operation.ts'
import { underLock } from '../payments/under-lock.ts'
import { Problem } from '../problem.ts'
import { seeInvoice } from './see-invoice.ts'

export const writeOffInvoice = operation({
  id: 'writeOffInvoice',
  method: 'POST',
  path: '/v1/invoices/{invoice}/write-off',
  summary: 'Write an invoice off',
  callers: ['vendor'],
  permission: null,
  scope: 'billing',
  params: z.object({ invoice: idText('invoice') }),
  query: z.object({}),
  body: z.strictObject({ reason: Reason }),
  response: InvoiceShape,
  status: 200,
  async handle(context, { params, body }) {
    const { invoice } = await seeInvoice(context, params.invoice)
    let obstacle: string | null = null
    await underLock(context, invoice.account, async (locked) => {
      const written = writeOff(locked.loaded.known, { invoice: invoice.id, reason: body.reason })
      if (!('obstacle' in written)) {
        const { transaction, on, at } = locked
        await setUncollectible(transaction, invoice, { amount: written.amount, on, at })
        return { decision: written.decision }
      }
      obstacle = invoice.status === 'uncollectible' ? null : sentences[written.obstacle]
      return null
    })
    if (obstacle !== null) throw new Problem('conflict', obstacle)
    const after = await seeInvoice(context, params.invoice)
    const shown = toApiInvoice(after.invoice, { known: after.loaded.known, language: context.language })
    return withMetadata(context, { account: after.invoice.account, kind: 'invoice' }, shown)
  },
})

const sentences = {
  not_owed: 'Nothing is owed of this invoice.',
  in_force: 'Something of this invoice is still in force: it can be written off once its subscriptions are cancelled.',
  paying: 'A payment of this invoice is under way. Try again when it is done.',
} as const
