/** The rows of people and of how they sign in. */
import type { ColumnType, Generated } from 'kysely'
import type { Moment } from './tables.ts'

type OptionalMoment = ColumnType<number | null, string | null | undefined, string | null>
type OfMember = { account_id: bigint; member_id: bigint }

type MemberRow = {
  account_id: bigint
  id: bigint
  name: string
  email: string
  role: Generated<string>
  created_at: Moment
  joined_at: OptionalMoment
  removed_at: OptionalMoment
  erased_at: OptionalMoment
}
type OwnershipOfferRow = {
  account_id: bigint
  from_member_id: bigint
  to_member_id: bigint
  keeps: boolean
  created_at: Moment
  expires_at: Moment
}
type SignInLinkRow = OfMember & {
  token_hash: string
  expires_at: Moment
  used_at: OptionalMoment
  path: Generated<string>
  method: Generated<string>
  operator_id: ColumnType<bigint | null, bigint | null | undefined, never>
}
type MailLinkRow = OfMember & {
  token_hash: string
  purpose: string
  path: string
  expires_at: Moment
  used_at: OptionalMoment
}
type SessionRow = OfMember & {
  token_hash: string
  expires_at: Moment
  id: bigint
  method: Generated<string>
  user_agent: string | null
  created_at: ColumnType<number, string | undefined, string>
  last_seen_at: ColumnType<number, string | undefined, string>
  authenticated_at: ColumnType<number, string | undefined, string>
  second_factor_at: OptionalMoment
  operator_id: ColumnType<bigint | null, bigint | null | undefined, never>
}
type AccountSecurityRow = { account_id: bigint; second_factor_required: boolean; step_up: boolean }
type PasskeyRow = OfMember & {
  id: bigint
  credential_id: string
  public_key: string
  counter: bigint
  transports: string
  name: string
  created_at: Moment
  last_used_at: OptionalMoment
}
type PasskeyChallengeRow = {
  challenge_hash: string
  purpose: string
  account_id: bigint | null
  member_id: bigint | null
  expires_at: Moment
}
type OneTimeCodeRow = OfMember & {
  sealed_seed: string
  confirmed_at: OptionalMoment
  last_step: Generated<bigint>
  failures: Generated<number>
  blocked_until: OptionalMoment
}
type RecoveryCodeRow = OfMember & { code_hash: string; used_at: OptionalMoment }
type SingleSignOnRow = {
  account_id: bigint
  domain: string
  issuer: string
  client_id: string
  sealed_secret: string
  required: boolean
  created_at: Moment
}
type SingleSignOnAttemptRow = {
  state_hash: string
  account_id: bigint
  nonce: string
  sealed_verifier: string
  path: Generated<string>
  expires_at: Moment
}

export type IdentityTables = {
  member: MemberRow
  sign_in_link: SignInLinkRow
  session: SessionRow
  ownership_offer: OwnershipOfferRow
  account_security: AccountSecurityRow
  passkey: PasskeyRow
  passkey_challenge: PasskeyChallengeRow
  one_time_code: OneTimeCodeRow
  recovery_code: RecoveryCodeRow
  single_sign_on: SingleSignOnRow
  single_sign_on_attempt: SingleSignOnAttemptRow
  mail_link: MailLinkRow
}
