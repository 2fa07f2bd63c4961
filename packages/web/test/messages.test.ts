/** What the portal says: every language says everything, with the same arguments; nothing is said twice, or past the catalogues. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { eventTypes } from '@coterm/core/events.ts'
import { isStructurallySame, parse } from '@formatjs/icu-messageformat-parser'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { languages } from '../src/messages/catalogues.ts'

const sources = join(import.meta.dirname, '../src')
// Attributes that people read or hear.
const spoken = new Set(['aria-label', 'aria-description', 'alt', 'title', 'placeholder', 'label'])

type Catalogue = Readonly<Record<string, string>>

async function whole(language: string): Promise<Catalogue> {
  const first = (await import(`../src/messages/first/${language}.ts`)) as { first: Catalogue }
  const rest = (await import(`../src/messages/${language}.ts`)) as Record<string, Catalogue>
  return { ...first.first, ...rest[language] }
}

// What the console says beside what the portal says too.
async function ofConsole(language: string): Promise<Catalogue> {
  const own = (await import(`../src/console/messages/${language}.ts`)) as Record<string, Catalogue>
  return own[language] ?? {}
}

async function pieces(): Promise<{ file: string; text: string }[]> {
  const names = await readdir(sources, { recursive: true })
  const code = names.filter((name) => /\.tsx?$/.test(name) && !/^(console\/)?messages\//.test(name))
  return Promise.all(code.map(async (file) => ({ file, text: await readFile(join(sources, file), 'utf8') })))
}

test.each(languages)('$name says everything, with the same arguments', async ({ id }) => {
  const [english, own] = [await whole('en'), await whole(id)]
  expect(Object.keys(own).sort()).toEqual(Object.keys(english).sort())
  for (const [key, text] of Object.entries(english)) {
    const same = isStructurallySame(parse(text), parse(own[key] ?? ''))
    expect(same.success ? null : `${key}: ${same.error?.message}`).toBeNull()
  }
})

test('the console says everything in French too, with the same arguments, and nothing that the portal says', async () => {
  const [english, french, portal] = [await ofConsole('en'), await ofConsole('fr'), await whole('en')]
  expect(Object.keys(english).length).toBeGreaterThan(100)
  expect(Object.keys(french).sort()).toEqual(Object.keys(english).sort())
  expect(Object.keys(english).filter((key) => key in portal)).toEqual([])
  for (const [key, text] of Object.entries(english)) {
    const same = isStructurallySame(parse(text), parse(french[key] ?? ''))
    expect(same.success ? null : `${key}: ${same.error?.message}`).toBeNull()
  }
})

test.each(languages)('in $name, a button that is read out says what is written on it', async ({ id }) => {
  const { choose = '', chooseIt } = await whole(id)
  expect(choose.toLowerCase()).toContain(chooseIt?.toLowerCase())
})

const rooms = [
  { room: 'messages', load: (name: string) => import(`../src/messages/${name}/en.ts`) },
  { room: 'console/messages', load: (name: string) => import(`../src/console/messages/${name}/en.ts`) },
]

test.each(rooms)('no key stands in two catalogues of $room', async ({ room, load }) => {
  const entries = await readdir(join(sources, room), { withFileTypes: true })
  const keys: string[] = []
  for (const { name } of entries.filter((entry) => entry.isDirectory())) {
    const module = (await load(name)) as Record<string, Catalogue>
    keys.push(...Object.values(module).flatMap((catalogue) => Object.keys(catalogue)))
  }
  expect(keys.length).toBeGreaterThan(100)
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
})

test('every message is used', async () => {
  const code = (await pieces()).map(({ text }) => text).join('\n')
  // Families are asked for by what they are about: `event_${type}`.
  const families = [...code.matchAll(/`(\w+_)\$\{/g)].map(([, prefix = '']) => prefix)
  const used = (key: string) =>
    new RegExp(`['"\`.]${key}\\b`).test(code) || families.some((each) => key.startsWith(each))
  const keys = Object.keys({ ...(await whole('en')), ...(await ofConsole('en')) })
  expect(keys.filter((key) => !used(key))).toEqual([])
})

test('every event of an account is told, and nothing else is', async () => {
  const told = Object.keys(await whole('en')).filter((key) => key.startsWith('event_'))
  expect(told.sort()).toEqual(eventTypes.map((type) => `event_${type.replaceAll('.', '_')}`).sort())
})

test('what people read comes from the catalogues', async () => {
  const found: string[] = []
  for (const { file, text } of await pieces()) {
    if (file.endsWith('.tsx')) found.push(...textIn(file, text))
  }
  expect(found).toEqual([])
  expect(textIn('a.tsx', '<p title="Hello there">Read {x} <b>me</b></p>')).toEqual([
    'a.tsx: Hello there',
    'a.tsx: Read',
    'a.tsx: me',
  ])
})

function textIn(file: string, text: string): string[] {
  const found: string[] = []
  const look = (node: ts.Node): void => {
    const said = ts.isJsxText(node)
      ? node.text
      : ts.isJsxAttribute(node) &&
          spoken.has(node.name.getText()) &&
          node.initializer &&
          ts.isStringLiteral(node.initializer)
        ? node.initializer.text
        : ''
    if (/\p{L}/u.test(said)) found.push(`${file}: ${said.trim()}`)
    ts.forEachChild(node, look)
  }
  look(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX))
  return found
}
