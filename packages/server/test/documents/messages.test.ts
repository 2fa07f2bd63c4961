/** Catalogues are whole: every language has every message with the same places, and every message is said somewhere. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { taxCategories } from '@coterm/core/catalog/tax.ts'
import { lineKinds } from '@coterm/core/invoice/invoice.ts'
import { statementKinds } from '@coterm/core/invoice/statement.ts'
import { languages } from '@coterm/core/language.ts'
import { describe, expect, test } from 'vitest'
import { documentMessages, documentSpeech } from '../../src/messages/documents/speech.ts'

const folder = join(import.meta.dirname, '../../src/documents')
const english = documentMessages.en
const keys = Object.keys(english) as (keyof typeof english)[]

function placesIn(message: string): string[] {
  return [...message.matchAll(/\{(\w+)/g)].map(([, name = '']) => name).sort()
}

/** Messages that no file says, by name or by a name that is put together. */
function unused(names: readonly string[], text: string): string[] {
  const prefixes = { kind_: lineKinds, mention_: taxCategories, entry_: statementKinds }
  return names.filter((name) => {
    const prefix = Object.keys(prefixes).find((each) => name.startsWith(each)) as keyof typeof prefixes | undefined
    if (prefix)
      return (
        !text.includes(`\`${prefix}\${`) || !(prefixes[prefix] as readonly string[]).includes(name.slice(prefix.length))
      )
    return !text.includes(`'${name}'`)
  })
}

describe.each(languages)('%s', (language) => {
  test('has every message, with the same places', () => {
    const catalogue = documentMessages[language]
    expect(Object.keys(catalogue).sort()).toEqual([...keys].sort())
    for (const key of keys) expect(placesIn(catalogue[key]), key).toEqual(placesIn(english[key]))
  })

  test('can be said', () => {
    const speech = documentSpeech(language, 'FR')
    const values = Object.fromEntries(
      keys.flatMap((key) => placesIn(english[key])).map((place) => [place, `<${place}>`]),
    )
    for (const key of keys) {
      const said = speech.say(key, values)
      for (const place of placesIn(english[key])) expect(said).toContain(`<${place}>`)
    }
  })
})

test('no message is without use', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
  const text = files.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n')
  expect(unused(keys, text)).toEqual([])
  expect(unused(['nobodySaysThis', 'kind_nothing'], text)).toEqual(['nobodySaysThis', 'kind_nothing'])
})

test('money and dates are written as the country writes the language', () => {
  const amount = { minor: 123_456_789n, currency: 'EUR' as never }
  const plain = (text: string) => text.replaceAll(/\s/g, ' ')
  expect(plain(documentSpeech('fr', 'FR').money(amount))).toBe('1 234 567,89 €')
  expect(plain(documentSpeech('de', 'DE').money(amount))).toBe('1.234.567,89 €')
  expect(plain(documentSpeech('en', 'FR').money(amount))).toBe('€1,234,567.89')
  expect(documentSpeech('en', 'US').date(20_000 as never)).toBe('Oct 4, 2024')
  expect(documentSpeech('ja', 'JP').money({ minor: 72_329n, currency: 'JPY' as never })).toBe('￥72,329')
})
