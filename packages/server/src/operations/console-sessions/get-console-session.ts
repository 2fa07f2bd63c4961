/** Who works in the console, and what they may do. */
import { z } from 'zod'
import { ConsoleSessionShape, toApiOperator } from '../../resources/operator.ts'
import { vendorOf } from '../access.ts'
import { operation } from '../operation.ts'

export const getConsoleSession = operation({
  id: 'getConsoleSession',
  method: 'GET',
  path: '/v1/console-session',
  summary: 'See who works in the console, and what they may do',
  callers: ['vendor'],
  permission: null,
  scope: null,
  params: z.object({}),
  query: z.object({}),
  body: z.undefined(),
  response: ConsoleSessionShape,
  status: 200,
  async handle(context) {
    const { scopes, session } = vendorOf(context)
    const { development } = context
    return { operator: session ? toApiOperator(session.operator) : null, scopes: [...scopes], development }
  },
})
