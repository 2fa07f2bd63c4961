/** Begins to add a payment method: the customer is sent to the provider's page, and comes back to ours. */
import { id } from '@coterm/core/ids.ts'
import { z } from 'zod'
import { withinTime } from '../../providers/payment/provider.ts'
import { PaymentMethodSetupShape, toApiSetup } from '../../resources/payment-method.ts'
import { idText } from '../../resources/primitives.ts'
import { newId } from '../../store/ids.ts'
import { addSetup, loadSetup } from '../../store/payment-method-setups.ts'
import { customerOf } from '../../store/payment-methods.ts'
import { askerOf, glanceAt, namedAccount } from '../access.ts'
import { type Context, operation } from '../operation.ts'
import { invalid, notFound, Problem } from '../problem.ts'

const collectedKinds = ['card', 'sepa_debit', 'wallet'] as const

export const createPaymentMethodSetup = operation({
  id: 'createPaymentMethodSetup',
  method: 'POST',
  path: '/v1/accounts/{account}/payment-method-setups',
  summary: "Begin to add a payment method on the provider's page",
  callers: ['vendor', 'member'],
  permission: 'payment_methods',
  scope: 'billing',
  params: z.object({ account: idText('account') }),
  query: z.object({}),
  body: z.object({
    kinds: z
      .array(z.enum(collectedKinds))
      .min(1)
      .max(3)
      .default([...collectedKinds]),
    returnUrl: z
      .string()
      .max(1000)
      .default('/')
      .meta({ description: 'Where the customer comes back to: a page of ours. `setup` is added to it.' }),
  }),
  response: PaymentMethodSetupShape,
  status: 201,
  async handle(context, { params, body }) {
    const { database, provider, clock, caller, language } = context
    const account = namedAccount(context, params.account)
    await glanceAt(context, account)
    const setup = await newId(database, 'setup')
    const returnUrl = ownPage(context, body.returnUrl)
    returnUrl.searchParams.set('setup', setup)
    const { kinds } = body
    const by = { provider: provider.profile.name, begunBy: askerOf(caller) }
    const begun = { id: setup, account, ...by, kinds, returnUrl: returnUrl.href }
    await addSetup(database.kysely, begun, clock.now())
    const customer = await customerOf(database.kysely, account, provider.profile.name)
    const email = caller.kind === 'member' ? caller.member.email : null
    const asked = { reference: setup, kinds, customer, email, returnUrl: returnUrl.href, language }
    const { url } = await withinTime(provider.startSetup(asked)).catch(() => {
      throw new Problem('conflict', 'The payment provider does not answer. Try again in a moment.')
    })
    const stored = await loadSetup(database.kysely, id('setup', setup))
    if (!stored) throw notFound('setup')
    return toApiSetup(stored, url)
  },
})

// Nobody is sent from the provider to a page that is not ours.
function ownPage({ publicUrl }: Context, given: string): URL {
  const home = new URL(publicUrl)
  const page = URL.canParse(given, home.href) ? new URL(given, home.href) : null
  const ours = page?.origin === home.origin && !given.startsWith('//') && !/[\\\s]/.test(given)
  if (!page || !ours) throw invalid('returnUrl', `is not a page of ours: write a path, or an address at ${home.origin}`)
  return page
}
