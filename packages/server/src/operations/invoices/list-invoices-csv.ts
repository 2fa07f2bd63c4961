/** Invoices as a table: a row for each. */
import { z } from 'zod'
import { invoiceColumns, invoiceTable } from '../../store/invoice-tables.ts'
import { operation } from '../operation.ts'
import { InvoiceCsvQuery, invoiceCsv } from './invoice-csv.ts'

export const listInvoicesCsv = operation({
  id: 'listInvoicesCsv',
  method: 'GET',
  path: '/v1/invoices.csv',
  summary: 'Take invoices along as a table',
  callers: ['vendor', 'member'],
  permission: 'view',
  scope: 'view',
  params: z.object({}),
  query: InvoiceCsvQuery,
  body: z.undefined(),
  response: z.string(),
  status: 200,
  produces: 'text/csv',
  handle: (context, { query }) => invoiceCsv(context, query, { columns: invoiceColumns, read: invoiceTable }),
})
