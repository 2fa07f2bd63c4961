/** Whom the caller may look after: nobody reaches above themselves, and the last owner stays. */
import type { AccountId, MemberId } from '@coterm/core/ids.ts'
import { mayGive, mayManage, type Role } from '@coterm/core/permissions.ts'
import { refusal } from '@coterm/core/refusals.ts'
import type { Transaction } from '../../store/database.ts'
import { countPeople, loadPerson, type Person } from '../../store/people.ts'
import type { Context } from '../operation.ts'
import { notFound, Problem, refused } from '../problem.ts'

/** The vendor may give every role: where the only owner has left, somebody has to. */
export function requireMayGive({ caller }: Context, role: Role): void {
  if (caller.kind !== 'member' || mayGive(caller.member.role, role)) return
  if (role === 'owner') throw new Problem('conflict', 'An owner is made by an offer that they accept: offer ownership.')
  throw notAllowed()
}

export async function managedMember(
  { caller }: Context,
  transaction: Transaction,
  named: { readonly account: AccountId; readonly id: MemberId },
): Promise<Person> {
  const person = await loadPerson(transaction, named.account, named.id)
  if (!person) throw notFound('member')
  if (caller.kind === 'member' && !mayManage(caller.member.role, person.role)) throw notAllowed()
  return person
}

/** Before an owner stops being one. The account is locked. */
export async function requireAnotherOwner(transaction: Transaction, { account, role }: Person): Promise<void> {
  if (role !== 'owner') return
  const { owners } = await countPeople(transaction, account)
  if (owners <= 1) throw new Problem('conflict', 'This is the only owner. Make somebody else an owner first.')
}

function notAllowed(): Problem {
  return refused([refusal('no_permission', null, { params: { permission: 'people' } })], ['no_permission'])
}
