/** The vendor gives an account credit, for example as goodwill. It pays what is owed at once, then the next invoices. */
import { id } from '@coterm/core/ids.ts'
import { parseCurrency } from '@coterm/core/money/currency.ts'
import { parseMoney } from '@coterm/core/money/money.ts'
import { z } from 'zod'
import { CreditBalanceShape, toApiCreditBalance } from '../../resources/credit-balance.ts'
import { Amount, CurrencyCode, idText, Reason } from '../../resources/primitives.ts'
import { listCreditTransactions } from '../../store/credit-transactions.ts'
import { glanceAt } from '../access.ts'
import { operation } from '../operation.ts'
import { creditIn } from '../payments/money-in.ts'
import { underLock } from '../payments/under-lock.ts'
import { invalid } from '../problem.ts'

export const grantCredit = operation({
  id: 'grantCredit',
  method: 'POST',
  path: '/v1/accounts/{account}/credit-balance',
  summary: 'Grant credit',
  callers: ['vendor'],
  permission: null,
  scope: 'billing',
  params: z.object({ account: idText('account') }),
  query: z.object({}),
  body: z.strictObject({ amount: Amount, currency: CurrencyCode, reason: Reason }),
  response: CreditBalanceShape,
  status: 201,
  async handle(context, { params, body }) {
    const account = id('account', params.account)
    await glanceAt(context, account)
    const currency = parseCurrency(body.currency)
    const amount = currency && parseMoney(body.amount, currency)
    if (!amount || amount.minor <= 0n) throw invalid('amount', `is not an amount above zero in ${body.currency}`)
    const change = { kind: 'grant', amount, invoice: null, reason: body.reason } as const
    await underLock(context, account, async (locked) => creditIn(locked, change))
    const { loaded } = await glanceAt(context, account)
    return toApiCreditBalance(loaded.known, await listCreditTransactions(context.database.kysely, account, 100))
  },
})
