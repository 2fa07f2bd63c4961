/** The house rules that a machine can check. Each rule is tried on a sample that breaks it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
type Source = { readonly path: string; readonly text: string }
type Rule = { readonly name: string; readonly broken: Source; find(source: Source): string[] }

function filesOf(folder: string, pattern: RegExp): Source[] {
  const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/node_modules|\/dist\//.test(path))
    .map((path) => ({ path: relative(root, path), text: readFileSync(path, 'utf8') }))
}

const generated = /packages\/sdk\/src\/(api-types|operations)\.ts$/
const sources = ['core', 'server', 'sdk', 'web']
  .flatMap((name) => filesOf(`packages/${name}/src`, /\.tsx?$/))
  .filter(({ path }) => !generated.test(path))

function importsOf({ text }: Source): { readonly from: string; readonly typeOnly: boolean }[] {
  const found = text.matchAll(/^(?:import|export)\s+(type\s)?[^'"]*?from\s+'([^']+)'/gm)
  return [...found].map((match) => ({ from: match[2] ?? '', typeOnly: match[1] !== undefined }))
}

/** Where an import leads inside the repository; null for a package. */
function target({ path }: Source, from: string): string | null {
  if (from.startsWith('@coterm/core/')) return from.replace('@coterm/core', 'packages/core/src')
  return from.startsWith('.') ? relative(root, resolve(root, dirname(path), from)) : null
}

function forbid(inside: RegExp, targets: RegExp) {
  return (source: Source) =>
    inside.test(source.path)
      ? importsOf(source)
          .filter(({ from }) => targets.test(target(source, from) ?? from))
          .map(({ from }) => `${source.path} imports ${from}`)
      : []
}

// The order of the core's rooms: each may use those before it. Types may be named both ways.
const rooms = [
  'money',
  'time',
  'catalog',
  'invoice',
  'ledger',
  'payment',
  'notice',
  'subscription',
  'quote',
  'forecast',
  'simulator',
]

function coreOrder(source: Source): string[] {
  const room = /packages\/core\/src\/(\w+)\//.exec(source.path)?.[1]
  if (!room || !rooms.includes(room)) return []
  return importsOf(source)
    .filter(({ typeOnly, from }) => {
      const other = /packages\/core\/src\/(\w+)\//.exec(target(source, from) ?? '')?.[1]
      return !typeOnly && other !== undefined && rooms.indexOf(other) > rooms.indexOf(room)
    })
    .map(({ from }) => `${source.path} imports ${from}, which comes after it`)
}

const sample = (path: string, text: string): Source => ({ path, text })
const linesMax = 260

const rules: readonly Rule[] = [
  {
    name: 'the core needs nothing but itself',
    broken: sample('packages/core/src/money/a.ts', "import { z } from 'zod'\n"),
    find: forbid(/^packages\/core\//, /^(?!packages\/core\/)/),
  },
  {
    name: 'the core knows no time of day, no chance and no waiting',
    broken: sample('packages/core/src/time/a.ts', 'export const now = () => Date.now()\n'),
    find: ({ path, text }) =>
      path.startsWith('packages/core/') && /Date\.now|new Date\(|Math\.random|\basync\b|setTimeout/.test(text)
        ? [`${path} asks for time, chance or waits`]
        : [],
  },
  {
    name: 'the rooms of the core are in order',
    broken: sample('packages/core/src/money/a.ts', "import { quote } from '../quote/quote.ts'\n"),
    find: coreOrder,
  },
  {
    name: 'the store knows no operation, request or command',
    broken: sample('packages/server/src/store/a.ts', "import { x } from '../operations/index.ts'\n"),
    find: forbid(/server\/src\/store\//, /server\/src\/(operations|http|worker|cli|demo)\//),
  },
  {
    name: 'operations know no server, worker or command',
    broken: sample('packages/server/src/operations/a/b.ts', "import { x } from '../../http/server.ts'\n"),
    find: forbid(/server\/src\/operations\//, /server\/src\/(http|worker|cli|demo)\//),
  },
  {
    name: 'no operation uses another noun',
    broken: sample('packages/server/src/operations/quotes/b.ts', "import { x } from '../invoices/a.ts'\n"),
    find: (source) => {
      const noun = /operations\/([\w-]+)\//.exec(source.path)?.[1]
      return importsOf(source)
        .map(({ from }) => /operations\/([\w-]+)\//.exec(target(source, from) ?? '')?.[1])
        .filter((other) => noun && other && other !== noun && other !== 'payments' && noun !== 'payments')
        .map((other) => `${source.path} uses ${other}`)
    },
  },
  {
    name: 'the client needs nothing',
    broken: sample('packages/sdk/src/a.ts', "import { z } from 'zod'\n"),
    find: forbid(/^packages\/sdk\//, /^(?!packages\/sdk\/)/),
  },
  {
    name: 'the portal asks the API, never the server',
    broken: sample('packages/web/src/a.tsx', "import { x } from '../../server/src/main.ts'\n"),
    find: forbid(/^packages\/web\//, /^packages\/server\/|^@coterm\/server/),
  },
  {
    name: 'no barrels',
    broken: sample('packages/core/src/money/index.ts', "export * from './money.ts'\n"),
    find: ({ path, text }) =>
      /\/index\.ts$/.test(path) && !/(sdk\/src|server\/src\/operations)\/index\.ts$/.test(path)
        ? [`${path} is a barrel`]
        : /^export \*/m.test(text)
          ? [`${path} exports everything of another file`]
          : [],
  },
  {
    name: `files have at most ${linesMax} lines`,
    broken: sample('packages/core/src/money/a.ts', '\n'.repeat(linesMax + 1)),
    find: ({ path, text }) => (text.split('\n').length > linesMax + 1 ? [`${path} is too long`] : []),
  },
  {
    name: 'types are not talked away, and what is to be done has a number',
    broken: sample('packages/core/src/money/a.ts', 'const a = b as any // TODO later\n'),
    find: ({ path, text }) =>
      /\bas any\b|@ts-(ignore|nocheck|expect-error)|\b(TODO|FIXME|XXX)\b(?! #\d)/.test(text) ? [path] : [],
  },
  {
    name: 'every file says what it is for',
    broken: sample('packages/core/src/money/a.ts', 'export const a = 1\n'),
    find: ({ path, text }) => (/^\/\*\*/.test(text) ? [] : [`${path} does not begin with its purpose`]),
  },
]

describe.each(rules)('$name', ({ broken, find }) => {
  test('holds', () => {
    expect(sources.length).toBeGreaterThan(100)
    expect(sources.flatMap(find)).toEqual([])
  })
  test('can fail', () => {
    expect(find(broken)).not.toEqual([])
  })
})

test('no import of values goes round in a circle', () => {
  const edges = new Map(
    sources.map((source) => [
      source.path,
      importsOf(source)
        .filter(({ typeOnly }) => !typeOnly)
        .flatMap(({ from }) => target(source, from) ?? []),
    ]),
  )
  expect(
    circleIn(
      new Map([
        ['a', ['b']],
        ['b', ['a']],
      ]),
    ),
  ).toEqual(['a', 'b', 'a'])
  expect(circleIn(edges)).toBeNull()
})

function circleIn(edges: ReadonlyMap<string, readonly string[]>): string[] | null {
  const done = new Set<string>()
  const visit = (at: string, way: readonly string[]): string[] | null => {
    if (way.includes(at)) return [...way.slice(way.indexOf(at)), at]
    if (done.has(at)) return null
    for (const next of edges.get(at) ?? []) {
      const circle = visit(next, [...way, at])
      if (circle) return circle
    }
    done.add(at)
    return null
  }
  for (const start of edges.keys()) {
    const circle = visit(start, [])
    if (circle) return circle
  }
  return null
}

test('every room of the core and the server says what it owns', () => {
  for (const name of ['core', 'server']) {
    for (const entry of readdirSync(join(root, `packages/${name}/src`), { withFileTypes: true })) {
      if (!entry.isDirectory() || entry.name === 'providers') continue
      expect(existsSync(join(entry.parentPath, entry.name, 'README.md')), entry.name).toBe(true)
    }
  }
})

test('links between documents lead somewhere', () => {
  const documents = [...filesOf('docs', /\.md$/), ...filesOf('packages', /\.md$/), ...filesOf('scenarios', /\.md$/)]
  const readme = { path: 'README.md', text: readFileSync(join(root, 'README.md'), 'utf8') }
  for (const { path, text } of [...documents, readme]) {
    for (const [, link = ''] of text.matchAll(/\]\(([^)#]+)[^)]*\)/g)) {
      if (/^https?:/.test(link)) continue
      expect(existsSync(resolve(root, dirname(path), link)), `${path}: ${link}`).toBe(true)
    }
  }
})
