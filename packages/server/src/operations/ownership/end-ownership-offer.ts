/** Takes an offer of the ownership back, or declines it: either side may. */
import { id } from '@coterm/core/ids.ts'
import { allows } from '@coterm/core/permissions.ts'
import { z } from 'zod'
import { idText } from '../../resources/primitives.ts'
import { endOffer, loadOffer } from '../../store/ownership-offers.ts'
import { audited } from '../audited.ts'
import { operation } from '../operation.ts'
import { notFound } from '../problem.ts'

export const endOwnershipOffer = operation({
  id: 'endOwnershipOffer',
  method: 'DELETE',
  path: '/v1/accounts/{account}/ownership-offer',
  summary: 'Take an offer of the ownership back, or decline it',
  callers: ['vendor', 'member'],
  // Every owner may, and the one it was made to.
  permission: null,
  scope: 'accounts',
  params: z.object({ account: idText('account') }),
  query: z.object({}),
  body: z.object({}).optional(),
  response: z.object({ ended: z.boolean() }),
  status: 200,
  async handle(context, { params }) {
    const account = id('account', params.account)
    const { caller } = context
    return audited(context, account, async ({ transaction, at, audit }) => {
      const offer = await loadOffer(transaction, account, at)
      const theirs =
        caller.kind !== 'member' || allows(caller.member.role, 'ownership') || offer?.to === caller.member.id
      if (!offer || !theirs) throw notFound('offer')
      await endOffer(transaction, account)
      audit('ownership.offer_ended', { to: offer.to })
      return { ended: true }
    })
  },
})
