/** Tells the sandbox provider how it shall answer for a payment method. No money moves in the sandbox. */
import { id } from '@coterm/core/ids.ts'
import { declineCodes } from '@coterm/core/payment/decline.ts'
import { behaviours } from '@coterm/core/simulator/scenario.ts'
import { z } from 'zod'
import { idText } from '../../resources/primitives.ts'
import { accountOfPaymentMethod, loadProviderMethod } from '../../store/payment-methods.ts'
import { operation } from '../operation.ts'
import { notFound } from '../problem.ts'

const Behaviour = z.object({
  behaviour: z.enum(behaviours),
  declineCode: z.enum(declineCodes).optional().meta({ description: 'Why it declines.' }),
})

export const setPaymentMethodBehaviour = operation({
  id: 'setPaymentMethodBehaviour',
  method: 'POST',
  path: '/v1/sandbox/payment-methods/{paymentMethod}/behaviour',
  summary: 'Tell the sandbox how a payment method behaves',
  callers: ['vendor'],
  permission: null,
  scope: 'testing',
  params: z.object({ paymentMethod: idText('paymentMethod') }),
  query: z.object({}),
  body: Behaviour,
  response: Behaviour,
  status: 200,
  async handle({ database, sandbox }, { params, body }) {
    const paymentMethod = id('paymentMethod', params.paymentMethod)
    const account = await accountOfPaymentMethod(database.kysely, paymentMethod)
    const method = account && (await loadProviderMethod(database.kysely, { account, paymentMethod }))
    if (!method || !sandbox) throw notFound('payment method')
    await sandbox.setBehaviour(method.token, body.behaviour, body.declineCode)
    return body
  },
})
