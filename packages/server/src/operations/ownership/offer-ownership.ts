/** An owner offers the ownership to a member. Nothing changes before they accept. */
import { id } from '@coterm/core/ids.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import { z } from 'zod'
import { offerDays, offerLetter } from '../../mail/letters/people.ts'
import { writeToMember } from '../../mail/write-to-member.ts'
import { OwnershipOfferShape, toApiOffer } from '../../resources/member.ts'
import { idText } from '../../resources/primitives.ts'
import { saveOffer } from '../../store/ownership-offers.ts'
import { loadPerson } from '../../store/people.ts'
import { memberOf } from '../access.ts'
import { audited } from '../audited.ts'
import { operation } from '../operation.ts'
import { notFound, Problem } from '../problem.ts'

export const offerOwnership = operation({
  id: 'offerOwnership',
  method: 'POST',
  path: '/v1/accounts/{account}/ownership-offer',
  summary: 'Offer the ownership of an account to a member',
  callers: ['member'],
  permission: 'ownership',
  scope: null,
  params: z.object({ account: idText('account') }),
  query: z.object({}),
  body: z.strictObject({
    member: idText('member'),
    keepOwnership: z.boolean().default(false).meta({ description: 'Stay an owner too.' }),
  }),
  response: OwnershipOfferShape,
  status: 201,
  async handle(context, { params, body }) {
    const account = id('account', params.account)
    return audited(context, account, async ({ transaction, loaded, at, audit }) => {
      const from = memberOf(context).member
      const to = await loadPerson(transaction, account, id('member', body.member))
      if (!to) throw notFound('member')
      if (to.role === 'owner') throw new Problem('conflict', 'They are an owner already.')
      if (to.joinedAt === null) throw new Problem('conflict', 'They have not joined yet: wait until they have.')
      const expiresAt = (at + offerDays * 86_400_000) as Instant
      const offer = { from: from.id, to: to.id, keeps: body.keepOwnership, createdAt: at, expiresAt }
      await saveOffer(transaction, account, offer)
      audit('ownership.offered', { to: to.id, keeps: offer.keeps })
      const sides = { from: from.name, to: to.name, keeps: offer.keeps }
      await writeToMember(transaction, {
        ...{ loaded, member: to, at },
        write: (say, names) => offerLetter(say, { ...names, ...sides }),
      })
      return toApiOffer(offer)
    })
  },
})
