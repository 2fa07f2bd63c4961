/**
 * Takes the people and the name out of an account that is over. Invoices, credit notes and the books stay as the law asks;
 * what is still in force, owed or on its way has to end first.
 */
import { id } from '@coterm/core/ids.ts'
import { z } from 'zod'
import { idText } from '../../resources/primitives.ts'
import { eraseAccount as erase, eraseMember } from '../../store/erase.ts'
import { allMembers } from '../../store/members.ts'
import { audited } from '../audited.ts'
import { operation } from '../operation.ts'
import { Problem } from '../problem.ts'

export const eraseAccount = operation({
  id: 'eraseAccount',
  method: 'POST',
  path: '/v1/accounts/{account}/erasure',
  summary: "Erase an account's personal data",
  callers: ['vendor'],
  permission: null,
  scope: 'privacy',
  params: z.object({ account: idText('account') }),
  query: z.object({}),
  body: z.object({}).optional(),
  response: z.object({ erased: z.literal(true) }),
  status: 200,
  async handle(context, { params }) {
    const account = id('account', params.account)
    return audited(context, account, async ({ transaction, loaded, at, audit }) => {
      const { known, openInvoices, agenda } = loaded
      const running = known.subscriptions.filter(({ status }) => status !== 'cancelled')
      if (running.length > 0)
        throw new Problem('conflict', `${running.length} of its subscriptions are not over: end them first.`)
      if (openInvoices.length > 0)
        throw new Problem('conflict', 'It has open invoices: collect or write them off first.')
      if (agenda.heldQuote !== null) throw new Problem('conflict', 'A payment is under way: wait for its end.')
      for (const member of await allMembers(transaction, account)) {
        await eraseMember(transaction, member, at)
        audit('member.erased', { member: member.id })
      }
      await erase(transaction, account, at)
      audit('account.erased', {})
      return { erased: true as const }
    })
  },
})
