/** The invoices of an account, newest first. */
import { id } from '@coterm/core/ids.ts'
import { z } from 'zod'
import { InvoiceShape, toApiInvoice } from '../../resources/invoice.ts'
import { idText, listOf, PageQuery } from '../../resources/primitives.ts'
import { listInvoices as listStored } from '../../store/invoices.ts'
import { glanceAt, namedAccount } from '../access.ts'
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
  query: PageQuery.extend({ account: idText('account').optional() }),
  body: z.undefined(),
  response: listOf(InvoiceShape),
  status: 200,
  async handle(context, { query }) {
    const account = namedAccount(context, query.account)
    const { loaded } = await glanceAt(context, account)
    const stored = await listStored(context.database.kysely, {
      account,
      limit: query.limit + 1,
      ...(query.cursor !== undefined && { after: id('invoice', query.cursor) }),
    })
    const page = pageOf(stored, query.limit, (invoice) => invoice.id)
    const reading = { known: loaded.known, language: context.language }
    const shown = page.data.map((invoice) => toApiInvoice(invoice, reading))
    return { ...page, data: await allWithMetadata(context, { account, kind: 'invoice' }, shown) }
  },
})
