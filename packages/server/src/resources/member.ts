/** The people of an account, and what a session says about the one who is signed in. */
import { permissions, roles } from '@coterm/core/permissions.ts'
import { z } from 'zod'
import type { OwnershipOffer } from '../store/ownership-offers.ts'
import type { HeldSeat, Person } from '../store/people.ts'
import { signInMethods } from '../store/secrets.ts'
import type { ListedSession, Session } from '../store/sessions.ts'
import { InstantText, idText } from './primitives.ts'

/** A member's role as it is given. `admin` is what an owner was called before there were more roles. */
export const RoleText = z
  .enum([...roles, 'admin'])
  .transform((role) => (role === 'admin' ? 'owner' : role))
  .meta({ description: '`admin` is an older word for `owner`.' })

const MemberShape = z
  .object({
    id: idText('member'),
    name: z.string(),
    email: z.string(),
    role: z.enum(roles),
    account: idText('account'),
  })
  .meta({ id: 'Member' })

export const SessionShape = z
  .object({
    kind: z.enum(['member', 'vendor']),
    member: MemberShape.nullable(),
    account: idText('account').nullable(),
    permissions: z
      .array(z.enum(permissions))
      .meta({ description: 'What the role allows: everything else answers `no_permission`.' }),
    secondFactor: z.enum(['none', 'due', 'to_set_up', 'given']).meta({
      description: 'Before it is `given`, where it is `due` or `to_set_up`, nothing else is open.',
    }),
    acting: z.boolean().meta({ description: 'Somebody at the vendor looks in, in the place of the member.' }),
    development: z.boolean().meta({ description: 'A test clock may be moved from the portal.' }),
  })
  .meta({ id: 'Session' })

export const PersonShape = MemberShape.extend({
  status: z.enum(['invited', 'joined']),
  joinedAt: InstantText.nullable(),
  lastSeenAt: InstantText.nullable(),
  passkeys: z.int(),
  oneTimeCodes: z.boolean().meta({ description: 'Asked for when they sign in.' }),
}).meta({ id: 'Person' })

export function toApiPerson(person: Person): z.input<typeof PersonShape> {
  const { id, account, name, email, role, joinedAt, lastSeenAt, passkeys, codes } = person
  const status = joinedAt === null ? 'invited' : 'joined'
  return {
    ...{ id, account, name, email, role, status, passkeys },
    joinedAt: instantText(joinedAt),
    lastSeenAt: instantText(lastSeenAt),
    oneTimeCodes: codes,
  }
}

export const HeldSeatShape = z
  .object({
    subscription: idText('subscription'),
    product: z.string(),
    user: z.string(),
    member: idText('member').nullable().meta({ description: 'The member whose address the user is.' }),
    assignedAt: InstantText,
  })
  .meta({ id: 'HeldSeat' })

export function toApiHeldSeat({ assignedAt, ...seat }: HeldSeat): z.input<typeof HeldSeatShape> {
  return { ...seat, assignedAt: new Date(assignedAt).toISOString() }
}

export const OwnershipOfferShape = z
  .object({
    from: idText('member'),
    to: idText('member'),
    keepsOwnership: z.boolean().meta({ description: 'Whether who offers stays an owner too.' }),
    createdAt: InstantText,
    expiresAt: InstantText,
  })
  .meta({ id: 'OwnershipOffer' })

export function toApiOffer(offer: OwnershipOffer): z.input<typeof OwnershipOfferShape> {
  const { from, to, keeps: keepsOwnership, createdAt, expiresAt } = offer
  return {
    ...{ from, to, keepsOwnership },
    createdAt: new Date(createdAt).toISOString(),
    expiresAt: new Date(expiresAt).toISOString(),
  }
}

export const ListedSessionShape = z
  .object({
    id: idText('session'),
    current: z.boolean().meta({ description: 'The one that asks.' }),
    method: z.enum(signInMethods),
    userAgent: z.string().nullable().meta({ description: 'What the browser said it is.' }),
    createdAt: InstantText,
    lastSeenAt: InstantText.meta({ description: 'To the nearest minutes.' }),
  })
  .meta({ id: 'ListedSession' })

export function toApiListedSession(
  { createdAt, lastSeenAt, ...session }: ListedSession,
  current: Session['id'],
): z.input<typeof ListedSessionShape> {
  return {
    ...session,
    current: session.id === current,
    createdAt: new Date(createdAt).toISOString(),
    lastSeenAt: new Date(lastSeenAt).toISOString(),
  }
}

function instantText(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString()
}
