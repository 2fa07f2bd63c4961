/** Ends an account's single sign-on: its people sign in by link or passkey again. */
import { id } from '@coterm/core/ids.ts'
import { z } from 'zod'
import { idText } from '../../resources/primitives.ts'
import { removeSingleSignOn as remove } from '../../store/single-sign-on.ts'
import { recordVendorEvent } from '../../store/vendor-events.ts'
import { askerOf } from '../access.ts'
import { audited } from '../audited.ts'
import { operation } from '../operation.ts'
import { notFound } from '../problem.ts'

export const removeSingleSignOn = operation({
  id: 'removeSingleSignOn',
  method: 'DELETE',
  path: '/v1/accounts/{account}/single-sign-on',
  summary: "End an account's single sign-on",
  callers: ['vendor'],
  permission: null,
  scope: 'settings',
  params: z.object({ account: idText('account') }),
  query: z.object({}),
  body: z.object({}).optional(),
  response: z.object({ removed: z.literal(true) }),
  status: 200,
  async handle(context, { params }) {
    const account = id('account', params.account)
    return audited(context, account, async ({ transaction, at, audit }) => {
      if (!(await remove(transaction, account))) throw notFound('single sign-on')
      audit('single_sign_on.set', { domain: null, issuer: null })
      const data = { account, domain: null, issuer: null }
      await recordVendorEvent(transaction, { type: 'single_sign_on.set', by: askerOf(context.caller), data }, at)
      return { removed: true as const }
    })
  },
})
