/** The people of an account, and what a session says about the one who is signed in. */
import { permissions, roles } from '@coterm/core/permissions.ts'
import { z } from 'zod'
import { idText } from './primitives.ts'

/** A member's role as it is given. `admin` is what an owner was called before there were more roles. */
export const RoleText = z
  .enum([...roles, 'admin'])
  .transform((role) => (role === 'admin' ? 'owner' : role))
  .meta({ description: '`admin` is an older word for `owner`.' })

export const MemberShape = z
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
    development: z.boolean().meta({ description: 'A test clock may be moved from the portal.' }),
  })
  .meta({ id: 'Session' })
