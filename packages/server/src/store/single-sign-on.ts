/** Where the people of a domain sign in instead, and who is on the way there. The client's secret and the verifier are sealed. */
import type { AccountId } from '@coterm/core/ids.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import type { Reader } from './database.ts'
import { idFromRow, idToRow } from './ids.ts'
import { instantToRow } from './row-values.ts'
import { hashOf } from './secrets.ts'

export type SingleSignOn = {
  readonly account: AccountId
  readonly domain: string
  readonly issuer: string
  readonly clientId: string
  readonly sealedSecret: string
}

export async function loadSingleSignOn(reader: Reader, account: AccountId): Promise<SingleSignOn | null> {
  const row = await reader
    .selectFrom('single_sign_on')
    .selectAll()
    .where('account_id', '=', idToRow(account))
    .executeTakeFirst()
  return row ? fromRow(row) : null
}

export async function findSingleSignOn(reader: Reader, domain: string): Promise<SingleSignOn | null> {
  const row = await reader
    .selectFrom('single_sign_on')
    .selectAll()
    .where('domain', '=', domain.toLowerCase())
    .executeTakeFirst()
  return row ? fromRow(row) : null
}

/** In the place of what there was. The account is locked; the domain is no other account's. */
export async function saveSingleSignOn(reader: Reader, connection: SingleSignOn, at: Instant): Promise<void> {
  const { account, domain, issuer, clientId, sealedSecret } = connection
  const values = { domain, issuer, client_id: clientId, sealed_secret: sealedSecret }
  await reader
    .insertInto('single_sign_on')
    .values({ account_id: idToRow(account), ...values, required: false, created_at: instantToRow(at) })
    .onConflict((conflict) => conflict.column('account_id').doUpdateSet(values))
    .execute()
}

/** The account is locked. */
export async function removeSingleSignOn(reader: Reader, account: AccountId): Promise<boolean> {
  const row = idToRow(account)
  await reader.deleteFrom('single_sign_on_attempt').where('account_id', '=', row).execute()
  const { numDeletedRows } = await reader.deleteFrom('single_sign_on').where('account_id', '=', row).executeTakeFirst()
  return numDeletedRows > 0n
}

export type Attempt = {
  readonly account: AccountId
  readonly nonce: string
  readonly sealedVerifier: string
  readonly expiresAt: Instant
}

/** Those that are too old go when a new one comes. */
export async function keepAttempt(
  reader: Reader,
  { state, account, nonce, sealedVerifier, expiresAt }: Attempt & { readonly state: string },
  now: Instant,
): Promise<void> {
  await reader
    .deleteFrom('single_sign_on_attempt')
    .where('expires_at', '<', instantToRow(now) as never)
    .execute()
  await reader
    .insertInto('single_sign_on_attempt')
    .values({
      ...{ state_hash: hashOf(state), account_id: idToRow(account), nonce, sealed_verifier: sealedVerifier },
      expires_at: instantToRow(expiresAt),
    })
    .execute()
}

/** Once. */
export async function takeAttempt(reader: Reader, state: string, now: Instant): Promise<Attempt | null> {
  const row = await reader
    .deleteFrom('single_sign_on_attempt')
    .where('state_hash', '=', hashOf(state))
    .returningAll()
    .executeTakeFirst()
  if (!row || row.expires_at <= now) return null
  return {
    account: idFromRow('account', row.account_id),
    ...{ nonce: row.nonce, sealedVerifier: row.sealed_verifier, expiresAt: row.expires_at as Instant },
  }
}

type Row = { account_id: bigint; domain: string; issuer: string; client_id: string; sealed_secret: string }

function fromRow(row: Row): SingleSignOn {
  return {
    account: idFromRow('account', row.account_id),
    ...{ domain: row.domain, issuer: row.issuer, clientId: row.client_id, sealedSecret: row.sealed_secret },
  }
}
