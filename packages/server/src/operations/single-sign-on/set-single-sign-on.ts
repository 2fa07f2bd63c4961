/** The vendor connects an account to its own identity provider, for the people of one domain. */
import { id } from '@coterm/core/ids.ts'
import { z } from 'zod'
import { isLoopback } from '../../providers/identity/openid.ts'
import { idText } from '../../resources/primitives.ts'
import { SingleSignOnShape, toApiSingleSignOn } from '../../resources/sign-in.ts'
import { findSingleSignOn, saveSingleSignOn } from '../../store/single-sign-on.ts'
import { recordVendorEvent } from '../../store/vendor-events.ts'
import { askerOf } from '../access.ts'
import { audited } from '../audited.ts'
import { operation } from '../operation.ts'
import { invalid, Problem } from '../problem.ts'

export const setSingleSignOn = operation({
  id: 'setSingleSignOn',
  method: 'PUT',
  path: '/v1/accounts/{account}/single-sign-on',
  summary: 'Connect an account to its own identity provider',
  callers: ['vendor'],
  permission: null,
  scope: 'settings',
  params: z.object({ account: idText('account') }),
  query: z.object({}),
  body: z.strictObject({
    domain: z
      .string()
      .toLowerCase()
      .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'is not a domain: write it as example.com')
      .meta({ description: 'Whose people sign in there. That it is theirs, the vendor has made sure of.' }),
    issuer: z.url().meta({ description: 'Where the provider describes itself: https://login.example.com' }),
    clientId: z.string().min(1).max(500),
    clientSecret: z.string().min(1).max(500).meta({ description: 'Kept sealed, and never answered.' }),
  }),
  response: SingleSignOnShape,
  status: 200,
  async handle(context, { params, body }) {
    const account = id('account', params.account)
    const { domain, issuer, clientId, clientSecret } = body
    const { sealer } = context
    if (!sealer) throw new Problem('conflict', 'Single sign-on is not open here: the server needs COTERM_SECRET_KEYS.')
    const address = new URL(issuer)
    if (address.protocol !== 'https:' && !isLoopback(address)) throw invalid('issuer', 'is not an https address')
    return audited(context, account, async ({ transaction, at, audit }) => {
      const other = await findSingleSignOn(transaction, domain)
      if (other && other.account !== account) throw new Problem('conflict', 'Another account has this domain.')
      const sealedSecret = sealer.seal(clientSecret, `single_sign_on ${account}`)
      const connection = { account, domain, issuer, clientId, sealedSecret }
      await saveSingleSignOn(transaction, connection, at)
      audit('single_sign_on.set', { domain, issuer })
      const data = { account, domain, issuer }
      await recordVendorEvent(transaction, { type: 'single_sign_on.set', by: askerOf(context.caller), data }, at)
      return toApiSingleSignOn(connection, context.publicUrl)
    })
  },
})
