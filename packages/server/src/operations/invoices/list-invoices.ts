/** The invoices of an account, newest first. */
import { id } from '@coterm/core/ids.ts'
import { z } from 'zod'
import { ExpandedShape, expandOf } from '../../resources/expanded.ts'
import { InvoiceShape, toApiInvoice } from '../../resources/invoice.ts'
import { DateText, idText, listOf, PageQuery } from '../../resources/primitives.ts'
import { invoiceStatuses, listInvoices as listStored } from '../../store/invoices.ts'
import { glanceAt, namedAccount } from '../access.ts'
import { expanded } from '../expand.ts'
import { allWithMetadata } from '../metadata.ts'
import { operation } from '../operation.ts'
import { pageOf } from '../page.ts'

export const listInvoices = operation({
  id: 'listInvoices',
  method: 'GET',
  path: '/v1/invoices',
  summary: 'List the invoices of an account',
  callers: ['vendor', 'member'],
  permission: 'view',
  scope: 'view',
  params: z.object({}),
  query: PageQuery.extend({
    account: idText('account').optional(),
    status: z.enum(invoiceStatuses).optional(),
    issuedFrom: DateText.optional().meta({ description: 'Issued on this day or later.' }),
    issuedUntil: DateText.optional().meta({ description: 'Issued on this day or earlier.' }),
    expand: expandOf(['account', 'subscriptions']),
  }),
  body: z.undefined(),
  response: listOf(InvoiceShape).extend({ expanded: ExpandedShape.optional() }),
  status: 200,
  async handle(context, { query }) {
    const account = namedAccount(context, query.account)
    const seen = await glanceAt(context, account)
    const { status, issuedFrom, issuedUntil } = query
    const stored = await listStored(context.database.kysely, {
      account,
      limit: query.limit + 1,
      ...(status && { status }),
      ...(issuedFrom && { issuedFrom }),
      ...(issuedUntil && { issuedUntil }),
      ...(query.cursor !== undefined && { after: id('invoice', query.cursor) }),
    })
    const page = pageOf(stored, query.limit, (invoice) => invoice.id)
    const reading = { known: seen.loaded.known, language: context.language }
    const shown = page.data.map((invoice) => toApiInvoice(invoice, reading))
    const subscriptions = page.data.flatMap(({ lines }) => lines.map(({ subscription }) => subscription))
    const along = await expanded(context, seen, { expand: query.expand, subscriptions })
    return { ...page, data: await allWithMetadata(context, { account, kind: 'invoice' }, shown), ...along }
  },
})
