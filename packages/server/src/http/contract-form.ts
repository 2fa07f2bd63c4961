/** Reads the form of the public pages that end a contract. */
import type { Language } from '@coterm/core/language.ts'
import { type PlainDate, parsePlainDate } from '@coterm/core/time/plain-date.ts'
import { z } from 'zod'
import type { Statement } from '../store/contract-statements.ts'

/** What was typed, as it was typed. */
export type Filled = Readonly<Record<'ends' | 'cause' | 'name' | 'contract' | 'endsOn' | 'email', string>>
export type Field = Exclude<keyof Filled, 'ends'>

const lengthMax = 200
const causeLengthMax = 2000

export function filledFrom(body: unknown): Filled {
  const fields = (body ?? {}) as Record<string, unknown>
  const text = (name: string, max = lengthMax) => String(fields[name] ?? '').slice(0, max)
  return {
    ...{ ends: text('ends'), cause: text('cause', causeLengthMax), name: text('name'), contract: text('contract') },
    ...{ endsOn: text('endsOn'), email: text('email') },
  }
}

export function asFields(filled: Filled): [name: string, value: string][] {
  return Object.entries(filled)
}

type About = { readonly kind: Statement['kind']; readonly language: Language; readonly today: PlainDate }

/** The statement, or which fields are missing or wrong. Spaces around what was typed do not count. */
export function readStatement(filled: Filled, { kind, language, today }: About): Statement | readonly Field[] {
  const forCause = kind === 'cancel' && filled.ends === 'for_cause'
  const [name, contract, email, cause] = [filled.name, filled.contract, filled.email, filled.cause].map((text) =>
    text.trim(),
  ) as [string, string, string, string]
  const wishes = kind === 'cancel' && filled.endsOn.trim() !== ''
  const wishedOn = wishes ? parsePlainDate(filled.endsOn.trim()) : null
  const wrong: Field[] = [
    ...(forCause && cause === '' ? (['cause'] as const) : []),
    ...(name === '' ? (['name'] as const) : []),
    ...(contract === '' ? (['contract'] as const) : []),
    ...(wishedOn === undefined || (wishedOn !== null && wishedOn < today) ? (['endsOn'] as const) : []),
    ...(z.email().safeParse(email).success ? [] : (['email'] as const)),
  ]
  if (wrong.length > 0 || wishedOn === undefined) return wrong
  return { kind, language, name, contract, email, cause: forCause ? cause : null, wishedOn }
}
