/** The other side accepts: they are an owner, and who offered looks after payments unless they keep the ownership too. */
import { id } from '@coterm/core/ids.ts'
import { z } from 'zod'
import { offerAcceptedLetter } from '../../mail/letters/people.ts'
import { writeToMember } from '../../mail/write-to-member.ts'
import { PersonShape, toApiPerson } from '../../resources/member.ts'
import { idText } from '../../resources/primitives.ts'
import { loadMember } from '../../store/members.ts'
import { endOffer, loadOffer } from '../../store/ownership-offers.ts'
import { loadPerson, setRole } from '../../store/people.ts'
import { memberOf } from '../access.ts'
import { audited } from '../audited.ts'
import { operation } from '../operation.ts'
import { notFound, Problem } from '../problem.ts'

export const acceptOwnership = operation({
  id: 'acceptOwnership',
  method: 'POST',
  path: '/v1/accounts/{account}/ownership-offer/accept',
  summary: 'Accept the ownership that is offered',
  callers: ['member'],
  // Theirs is the right that the offer gives.
  permission: null,
  scope: null,
  guardedAnyway: true,
  params: z.object({ account: idText('account') }),
  query: z.object({}),
  body: z.object({}).optional(),
  response: PersonShape,
  status: 200,
  async handle(context, { params }) {
    const account = id('account', params.account)
    return audited(context, account, async ({ transaction, loaded, at, audit }) => {
      const { member } = memberOf(context)
      const offer = await loadOffer(transaction, account, at)
      if (!offer || offer.to !== member.id) throw notFound('offer')
      const from = await loadMember(transaction, account, offer.from)
      if (from?.role !== 'owner') throw new Problem('conflict', 'Who offered it is no longer an owner.')
      await endOffer(transaction, account)
      await setRole(transaction, member, 'owner')
      if (!offer.keeps) await setRole(transaction, from, 'billing_admin')
      audit('ownership.accepted', { from: from.id, to: member.id, keeps: offer.keeps })
      const sides = { from: from.name, to: member.name, keeps: offer.keeps }
      await writeToMember(transaction, {
        ...{ loaded, member: from, at },
        write: (say, names) => offerAcceptedLetter(say, { ...names, ...sides }),
      })
      const person = await loadPerson(transaction, account, member.id)
      if (!person) throw notFound('member')
      return toApiPerson(person)
    })
  },
})
