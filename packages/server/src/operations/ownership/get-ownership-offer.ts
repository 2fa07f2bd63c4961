/** The open offer of the ownership, where there is one. */
import { id } from '@coterm/core/ids.ts'
import { z } from 'zod'
import { OwnershipOfferShape, toApiOffer } from '../../resources/member.ts'
import { idText } from '../../resources/primitives.ts'
import { loadOffer } from '../../store/ownership-offers.ts'
import { requireOwn } from '../access.ts'
import { operation } from '../operation.ts'

export const getOwnershipOffer = operation({
  id: 'getOwnershipOffer',
  method: 'GET',
  path: '/v1/accounts/{account}/ownership-offer',
  summary: 'See whether the ownership is offered to somebody',
  callers: ['vendor', 'member'],
  permission: 'view',
  scope: 'view',
  params: z.object({ account: idText('account') }),
  query: z.object({}),
  body: z.undefined(),
  response: z.object({ offer: OwnershipOfferShape.nullable() }),
  status: 200,
  async handle(context, { params }) {
    const account = id('account', params.account)
    requireOwn(context, account)
    const offer = await loadOffer(context.database.kysely, account, context.clock.now())
    return { offer: offer && toApiOffer(offer) }
  },
})
