/** One-time codes by RFC 6238: made for authenticator apps, checked with a step of tolerance, none accepted twice. */
import { randomBytes } from 'node:crypto'
import type { Instant } from '@coterm/core/time/zone.ts'
import { Secret, TOTP } from 'otpauth'
import type { Sealer } from '../../secrets/sealed.ts'
import type { Reader } from '../../store/database.ts'
import type { Member } from '../../store/members.ts'
import { acceptStep, countFailure, loadCodes, useRecoveryCode } from '../../store/one-time-codes.ts'
import type { Context } from '../operation.ts'
import { invalid, Problem } from '../problem.ts'

const seedBytes = 20
const stepSeconds = 30
const recoveryCodes = 10
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

export function sealerIn({ sealer }: Context): Sealer {
  if (sealer) return sealer
  throw new Problem('conflict', 'One-time codes are not open here: the server needs COTERM_SECRET_KEYS.')
}

export function newSeed(): string {
  return new Secret({ buffer: new Uint8Array(randomBytes(seedBytes)).buffer }).base32
}

/** What an authenticator app scans. */
export function addressOf(
  seed: string,
  { issuer, label }: { readonly issuer: string; readonly label: string },
): string {
  return new TOTP({ issuer, label, secret: Secret.fromBase32(seed), period: stepSeconds }).toString()
}

/** What a seed is bound to when it is sealed. */
export function aboutSeedOf({ account, id }: Member): string {
  return `one_time_code ${account} ${id}`
}

/** Such as `k3f7-9qzm-2d8x-w5np`: 80 bits, in letters that do not look alike. */
export function newRecoveryCodes(): string[] {
  const letter = (byte: number) => alphabet.charAt(byte % alphabet.length)
  return Array.from({ length: recoveryCodes }, () => {
    const letters = Array.from(randomBytes(16), letter).join('')
    return (letters.match(/.{4}/g) ?? []).join('-')
  })
}

export type Checked = 'right' | 'wrong' | 'blocked' | 'none'

/** Counts what was wrong, so it must be committed whatever it answers. */
export async function checkCode(
  { transaction, sealer, at }: { readonly transaction: Reader; readonly sealer: Sealer; readonly at: Instant },
  member: Member,
  code: string,
): Promise<Checked> {
  const codes = await loadCodes(transaction, member)
  if (!codes) return 'none'
  if (codes.blockedUntil !== null && codes.blockedUntil > at) return 'blocked'
  const step = stepOf(sealer.open(codes.sealedSeed, aboutSeedOf(member)), code, at)
  if (step !== null && step > codes.lastStep) {
    await acceptStep(transaction, member, step, at)
    return 'right'
  }
  if (codes.confirmed && (await useRecoveryCode(transaction, member, plain(code), at))) return 'right'
  await countFailure(transaction, member, at)
  return 'wrong'
}

export function requireRight(checked: Checked): void {
  if (checked === 'right') return
  if (checked === 'none') throw new Problem('conflict', 'One-time codes are not set up.')
  if (checked === 'blocked') throw new Problem('rate_limited', 'Too many wrong codes. Wait 15 minutes.')
  throw invalid('code', 'is not right, has been used, or is too old')
}

function stepOf(seed: string, code: string, at: Instant): bigint | null {
  const token = code.replaceAll(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return null
  const delta = TOTP.validate({ token, secret: Secret.fromBase32(seed), timestamp: at, window: 1, period: stepSeconds })
  return delta === null ? null : BigInt(TOTP.counter({ timestamp: at, period: stepSeconds }) + delta)
}

// As it was shown, however it was typed.
function plain(code: string): string {
  const letters = code.toLowerCase().replaceAll(/[\s-]/g, '').replaceAll('o', '0').replaceAll(/[il]/g, '1')
  return (letters.match(/.{1,4}/g) ?? []).join('-')
}
