/** The statement of an account as a PDF, in its language. */
import { formatPlainDate } from '@coterm/core/time/plain-date.ts'
import { z } from 'zod'
import { statementPdf } from '../../documents/pdf/statement-pdf.ts'
import { idText } from '../../resources/primitives.ts'
import { operation } from '../operation.ts'
import { StatementQuery, statementFor } from '../statement-of.ts'

export const getStatementPdf = operation({
  id: 'getStatementPdf',
  method: 'GET',
  path: '/v1/accounts/{account}/statement.pdf',
  summary: 'Take the statement of an account along as a PDF',
  callers: ['vendor', 'member'],
  permission: 'view',
  scope: 'view',
  params: z.object({ account: idText('account') }),
  query: StatementQuery,
  body: z.undefined(),
  response: z.file(),
  status: 200,
  produces: ['application/pdf'],
  async handle(context, { params, query }) {
    const { loaded, from, to, statements } = await statementFor(context, { account: params.account, query })
    const { account, seller } = loaded.known
    const bytes = await statementPdf({ account, seller, from, to, statements })
    const name = `statement-${formatPlainDate(from)}-${formatPlainDate(to)}.pdf`
    return new File([bytes], name, { type: 'application/pdf' })
  },
})
