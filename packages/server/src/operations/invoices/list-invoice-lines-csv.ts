/** Lines of invoices as a table: a row for each. */
import { z } from 'zod'
import { invoiceLineTable, lineColumns } from '../../store/invoice-tables.ts'
import { operation } from '../operation.ts'
import { InvoiceCsvQuery, invoiceCsv } from './invoice-csv.ts'

export const listInvoiceLinesCsv = operation({
  id: 'listInvoiceLinesCsv',
  method: 'GET',
  path: '/v1/invoice-lines.csv',
  summary: 'Take the lines of invoices along as a table',
  callers: ['vendor', 'member'],
  permission: 'view',
  scope: 'view',
  params: z.object({}),
  query: InvoiceCsvQuery,
  body: z.undefined(),
  response: z.string(),
  status: 200,
  produces: 'text/csv',
  handle: (context, { query }) => invoiceCsv(context, query, { columns: lineColumns, read: invoiceLineTable }),
})
