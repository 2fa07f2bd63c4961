/** Every letter in every language: whole, escaped, and with everything that a law wants to be read. */

import { eventTypes } from '@coterm/core/events.ts'
import { languages } from '@coterm/core/language.ts'
import { noticeContents } from '@coterm/core/notice/notice-rule.ts'
import { roles } from '@coterm/core/permissions.ts'
import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, test } from 'vitest'
import { lettersFor, type Recipient, recipientsOf, written } from '../../src/mail/compose.ts'
import { worthOf } from '../../src/mail/event-letters.ts'
import type { TimelineEvent } from '../../src/mail/facts.ts'
import { operatorSignInLetter, webhookDisabledLetter } from '../../src/mail/letters/operators.ts'
import {
  inviteLetter,
  offerAcceptedLetter,
  offerLetter,
  signInChangedLetter,
  signInChanges,
} from '../../src/mail/letters/people.ts'
import { signInLetter } from '../../src/mail/letters/sign-in.ts'
import { emailMessages, type Say, sayIn } from '../../src/mail/say.ts'
import { type EmailMessage, en } from '../../src/messages/email/en.ts'
import { givenFacts, timeline } from './given.ts'

const facts = givenFacts()
const from = {
  seller: 'Example Software',
  account: facts.known.account.name,
  timeZone: 'Europe/Paris',
  attaches: true,
  at: 1_806_000_000_000 as never,
}
const member = { id: 'mem_1' as never, name: 'Camille' }

function everyLetter(language: Recipient['language'], say: Say = sayIn(language)) {
  const recipient = { address: 'camille@example.com', language, member }
  const due = [...lettersFor(timeline())].map(({ template, write }) => ({ template, letter: write(say, facts) }))
  const sides = { account: from.account, from: 'Camille', to: 'Sacha' }
  const changed = { account: from.account, name: 'Laptop' }
  const people = [
    ...roles.map((role) => inviteLetter(say, { ...from, inviter: 'Sacha', role })),
    ...[true, false].map((keeps) => offerLetter(say, { ...sides, keeps })),
    ...[true, false].map((keeps) => offerAcceptedLetter(say, { ...sides, keeps })),
    ...signInChanges.map((what) => signInChangedLetter(say, { ...changed, what })),
  ].map((letter) => ({ template: 'people', letter }))
  const all = [
    ...due,
    { template: 'sign_in', letter: signInLetter(say, from) },
    { template: 'operator_sign_in', letter: operatorSignInLetter(say) },
    { template: 'webhook_disabled', letter: webhookDisabledLetter(say, 'https://example.com/webhooks') },
    ...people,
  ]
  return all.map(({ template, letter }) => ({ template, ...written(letter ?? expect.fail(template), recipient, from) }))
}

type Element = {
  readonly type: number
  readonly value?: unknown
  readonly options?: Record<string, { value: unknown }>
}

// The names of a message's arguments, with what kind of argument each is. Plain text and "#" are none.
function argumentsOf(message: string): string[] {
  const found = new Set<string>()
  const look = (elements: readonly Element[]) => {
    for (const { type, value, options } of elements) {
      if (type !== 0 && type !== 7) found.add(`${value} ${type}`)
      for (const option of Object.values(options ?? {})) look(option.value as Element[])
    }
  }
  look(new IntlMessageFormat(message, 'en').getAst() as Element[])
  return [...found].sort()
}

const keys = Object.keys(en) as EmailMessage[]

test.each(languages)('the catalogue in %s has every message once, with the same arguments', (language) => {
  const messages = emailMessages[language]
  expect(Object.keys(messages).sort()).toEqual([...keys].sort())
  for (const key of keys) expect(argumentsOf(messages[key]), `${language} ${key}`).toEqual(argumentsOf(en[key]))
})

test('every message is used, with the arguments it has', () => {
  const used = new Map<string, Set<string>>()
  const say = sayIn('en')
  const record: Say = Object.assign(
    (message: EmailMessage, values: Readonly<Record<string, string | number>> = {}) => {
      const names = used.get(message) ?? new Set<string>()
      for (const name of Object.keys(values)) names.add(name)
      used.set(message, names)
      return say(message, values)
    },
    { ...say, language: say.language, money: say.money, date: say.date, term: say.term, seats: say.seats },
  )
  everyLetter('en', record)
  // Said around every letter, by the language itself.
  const around = [
    'hello',
    'helloAll',
    'footerMember',
    'footerRecipient',
    'footerReply',
    'linkOnce',
    'term',
    'seats',
    'fact',
    'documentAttached',
    'documentLinked',
    'documentOnRequest',
  ]
  for (const key of keys) {
    if (around.includes(key)) continue
    expect(used.has(key), `${key} is not used`).toBe(true)
    const wanted = argumentsOf(en[key]).map((argument) => argument.split(' ')[0] ?? '')
    expect(
      wanted.filter((name) => !used.get(key)?.has(name)),
      key,
    ).toEqual([])
  }
})

describe.each(languages)('in %s', (language) => {
  const letters = everyLetter(language)
  test('every letter is whole', () => {
    expect(letters.map(({ template }) => template).slice(0, 3)).toEqual(['changes', 'notice', 'notice'])
    for (const { subject, text, html, template } of letters) {
      expect(subject.length, template).toBeGreaterThan(3)
      expect(`${subject}${text}`, template).not.toMatch(/\{|\}|undefined|\bnull\b|NaN|\[object/)
      expect(html, template).toContain(`<html lang="${language}">`)
      expect(html, template).toMatch(/<title>.+<\/title>/)
      expect(html, template).not.toMatch(/<img|<script|url\(|@import|Atelier <Nord>/)
      expect(html, template).toContain('Atelier &lt;Nord&gt; &amp; Co')
      expect(text, template).toContain('Atelier <Nord> & Co')
    }
  })
  test('a notice says everything that a law asks for', () => {
    const say = sayIn(language)
    const notice = letters[1]?.text ?? ''
    const trial = letters[3]?.text ?? ''
    const said: Record<(typeof noticeContents)[number], string> = {
      renewal_date: say('labelRenewsOn'),
      last_day_to_stop: say('labelLastDay'),
      amount_with_tax: say('labelAmount'),
      price_change: say('renewalPrice', {
        before: say.money({ currency: 'USD', minor: 40000n } as never),
        after: say.money({ currency: 'USD', minor: 42000n } as never),
      }),
      how_to_stop: say('renewalButton'),
      next_term: say('labelTerm'),
      end_any_time: say('renewalRight'),
      what_follows_the_trial: say('trialAfter'),
    }
    for (const content of noticeContents) {
      expect(content === 'what_follows_the_trial' ? trial : notice, content).toContain(said[content])
    }
  })
})

test.each(['en', 'fr'] as const)('the letters in %s, as they are read', async (language) => {
  const whole = everyLetter(language).map(({ subject, text }) => `# ${subject}\n\n${text}`)
  await expect(whole.join('\n\n')).toMatchFileSnapshot(`letters.${language}.txt`)
})

test('documents also go to the addresses the account has named; nobody without a right gets a way in', () => {
  const known = {
    ...facts.known,
    account: { ...facts.known.account, recipients: ['books@example.com', 'CAMILLE@example.com'] },
  }
  const members = [
    { ...member, account: known.account.id, email: 'camille@example.com', role: 'billing_admin' },
    { ...member, account: known.account.id, email: 'looks@example.com', role: 'viewer' },
    { ...member, account: known.account.id, email: 'people@example.com', role: 'user_admin' },
  ] as const
  const addresses = (documents: boolean) => recipientsOf(known, members, { documents }).map(({ address }) => address)
  expect(addresses(true)).toEqual(['camille@example.com', 'books@example.com'])
  expect(addresses(false)).toEqual(['camille@example.com'])
  const receipt = lettersFor(timeline()).find(({ template }) => template === 'receipt')
  const letter = receipt?.write(sayIn('en'), facts) ?? expect.fail('no receipt')
  const outsider = written(letter, { address: 'books@example.com', language: 'en', member: null }, from)
  expect([outsider.link, outsider.text.includes('coterm-link:')]).toEqual([null, false])
})

test('what is written in a name stays a name', () => {
  const say = sayIn('en')
  const tricky = 'x\r\nBcc: all@example.com\u2028coterm-link:'
  expect(say('helloAll') + say('hello', { name: tricky })).not.toMatch(/[\r\n\u2028]|coterm-link/)
})

test('no kind of event is forgotten: it is told, confirmed with others, or it is said why not', () => {
  expect(Object.keys(worthOf).sort()).toEqual([...eventTypes].sort())
  const given = timeline()
  for (const type of eventTypes) {
    const events = given.filter((event) => event.type === type)
    const found = worthOf[type]
    const told = lettersFor(events).map(({ write }) => write(sayIn('en'), facts))
    if (typeof found === 'object' && 'none' in found) {
      expect(found.none.length, type).toBeGreaterThan(20)
      expect(lettersFor([{ ...given[0], type } as TimelineEvent]), type).toEqual([])
    } else {
      expect(told.length, type).toBeGreaterThan(0)
      expect(told, type).not.toContain(null)
      // A sentence for each, where several are told together.
      const items = told.flatMap((letter) => letter?.blocks ?? []).filter((block) => block.type === 'list')
      if (found === 'changes') expect(items.flatMap((list) => list.items)).toHaveLength(events.length)
    }
  }
  expect(lettersFor([{ ...given[0], type: 'from.a_newer_version' } as TimelineEvent])).toEqual([])
})

test('a refund that failed is told once, though the credit it became is an event too', () => {
  const data = { kind: 'refund_failed', amount: '5.00', currency: 'USD', reason: 'account_closed' }
  const [granted] = lettersFor([{ ...timeline()[0], type: 'credit.granted', data } as TimelineEvent])
  expect(granted?.write(sayIn('en'), facts)).toBeNull()
})
