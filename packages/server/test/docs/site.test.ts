/** The built documentation: every link and anchor leads somewhere, every guide page is in the navigation, no page is heavy. */
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import MiniSearch from 'minisearch'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildSite } from '../../src/docs-site/build-site.ts'
import { navigation } from '../../src/docs-site/navigation.ts'
import { searchOptions } from '../../src/docs-site/search-options.ts'

const root = join(import.meta.dirname, '../../../..')
const bytesMax = 60_000
let folder: string
let pages: ReadonlyMap<string, string>

beforeAll(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'coterm-docs-')), 'docs')
  await buildSite(root, folder)
  pages = new Map(Object.entries(JSON.parse(await readFile(join(folder, 'pages.json'), 'utf8'))))
})

afterAll(() => rm(join(folder, '..'), { recursive: true, force: true }))

test('every link, picture and anchor leads somewhere', () => {
  expect(pages.size).toBeGreaterThan(80)
  const broken = [...pages].flatMap(([address, html]) =>
    [...html.matchAll(/(?:href|src)="([^"]+)"/g)]
      .map(([, link = '']) => link)
      .filter((link) => !leads(address, link))
      .map((link) => `${address}: ${link}`),
  )
  expect(broken).toEqual([])
  expect(leads('', '/docs/no/such/page')).toBe(false)
  expect(leads('', '/docs/guide/stripe#nowhere')).toBe(false)
})

function leads(from: string, link: string): boolean {
  if (/^https?:/.test(link) || ['/docs/api', '/openapi.json'].includes(link)) return true
  const asset = /^\/docs\/assets\/(.+)$/.exec(link)?.[1]
  if (asset) return existsSync(join(folder, 'assets', asset))
  const [, address = from, anchor] = /^(?:\/docs\/([^#]*))?(?:#(.+))?$/.exec(link) ?? [null, '?']
  const html = pages.get(address)
  return html !== undefined && (anchor === undefined || html.includes(`id="${anchor}"`))
}

test('no id is given twice, and every page has one first heading', () => {
  for (const [address, html] of pages) {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size, address).toBe(ids.length)
    expect(html.match(/<h1 /g), address).toHaveLength(1)
  }
})

test('every page of the guide is in the navigation', async () => {
  const listed = navigation.flatMap(({ files }) => files)
  const names = (await readdir(join(root, 'docs/guide'))).filter((name) => name.endsWith('.md'))
  expect(names.filter((name) => !listed.includes(`guide/${name}`))).toEqual([])
})

test('pages are light', () => {
  const heavy = [...pages].filter(([, html]) => Buffer.byteLength(html) >= bytesMax).map(([address]) => address)
  expect(heavy).toEqual([])
})

test('the search finds a refusal, an operation and a heading', async () => {
  const index = MiniSearch.loadJSON(await readFile(join(folder, 'assets/search.json'), 'utf8'), searchOptions)
  const first = (words: string) => index.search(words, { combineWith: 'AND', boost: { title: 4 } })[0]?.id
  expect(first('past_due')).toBe('reference/refusals#past_due')
  expect(first('createQuote')).toBe('reference/operations#createQuote')
  expect(first('A quote is a promise')).toBe('guide/stories/a-quote-is-a-promise#content')
})
