/** Tells the sandbox provider how it shall answer for a payment method. No money moves in the sandbox. */
import { id } from '@coterm/core/ids.ts'
import { behaviours } from '@coterm/core/simulator/scenario.ts'
import { z } from 'zod'
import { idText } from '../../resources/primitives.ts'
import { accountOfPaymentMethod } from '../../store/payment-methods.ts'
import { operation } from '../operation.ts'
import { notFound } from '../problem.ts'

const Behaviour = z.object({ behaviour: z.enum(behaviours) })

export const setPaymentMethodBehaviour = operation({
  id: 'setPaymentMethodBehaviour',
  method: 'POST',
  path: '/v1/sandbox/payment-methods/{paymentMethod}/behaviour',
  summary: 'Tell the sandbox how a payment method behaves',
  callers: ['vendor'],
  params: z.object({ paymentMethod: idText('paymentMethod') }),
  query: z.object({}),
  body: Behaviour,
  response: Behaviour,
  status: 200,
  async handle({ database, provider }, { params, body }) {
    const method = id('paymentMethod', params.paymentMethod)
    if (!(await accountOfPaymentMethod(database.kysely, method))) throw notFound('payment method')
    await provider.setBehaviour(method, body.behaviour)
    return body
  },
})
