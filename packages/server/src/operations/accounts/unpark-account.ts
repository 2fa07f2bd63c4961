/** The vendor has looked at an account that stopped, and lets it go on. */
import { nothingDecided } from '@coterm/core/decision.ts'
import { id } from '@coterm/core/ids.ts'
import { z } from 'zod'
import { AccountShape, toApiAccount } from '../../resources/account.ts'
import { idText, Reason } from '../../resources/primitives.ts'
import { unpark } from '../../store/parked-accounts.ts'
import { glanceAt } from '../access.ts'
import { withMetadata } from '../metadata.ts'
import { operation } from '../operation.ts'
import { underLock } from '../payments/under-lock.ts'

export const unparkAccount = operation({
  id: 'unparkAccount',
  method: 'POST',
  path: '/v1/accounts/{account}/unpark',
  summary: 'Let an account that stopped go on',
  callers: ['vendor'],
  permission: null,
  scope: 'billing',
  params: z.object({ account: idText('account') }),
  query: z.object({}),
  body: z.strictObject({ reason: Reason }),
  response: AccountShape,
  status: 200,
  async handle(context, { params, body }) {
    const account = id('account', params.account)
    await glanceAt(context, account)
    await underLock(context, account, async ({ loaded, on, transaction }) => {
      const { parked } = loaded.agenda
      if (parked === null) return null
      await unpark(transaction, account, on)
      const data = { tag: 'parked', set: false, reason: body.reason, parked }
      return { decision: { ...nothingDecided, events: [{ type: 'account.tagged', subscription: null, data }] } }
    })
    const { loaded, today } = await glanceAt(context, account)
    return withMetadata(context, { account: loaded.known.account.id, kind: 'account' }, toApiAccount(loaded, today))
  },
})
