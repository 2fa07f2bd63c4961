/** The table of security requirements is whole, says one of three words of each, and names only files that exist. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const text = readFileSync(join(root, 'docs/security.md'), 'utf8')
const rows = [...text.matchAll(/^\| (\d+\.\d+\.\d+) \| ([12]) \| (.+?) \| (.+?) \| (.*) \|$/gm)].map((match) => ({
  id: match[1] ?? '',
  status: match[4] ?? '',
  where: match[5] ?? '',
}))

test('each of the 253 requirements of levels 1 and 2 stands once, with its reason', () => {
  expect(rows.length).toBe(253)
  expect(new Set(rows.map(({ id }) => id)).size).toBe(253)
  for (const { id, status, where } of rows) {
    expect([id, ['met', 'not applicable', 'open'].includes(status), where.length > 1]).toEqual([id, true, true])
  }
})

test('the figures above the table are those of the table', () => {
  const count = (status: string) => rows.filter((row) => row.status === status).length
  expect(text).toContain(`${count('met')} met, ${count('not applicable')} not applicable, ${count('open')} open`)
})

test('every file that is named exists', () => {
  const named = [...text.matchAll(/`([\w./-]+\.(?:ts|tsx|sql|md))`/g)].map((match) => match[1] ?? '')
  const places = ['', 'docs', 'packages/server', 'packages/server/src', 'packages/core/src', 'packages/web']
  const missing = named.filter((path) => !places.some((place) => existsSync(join(root, place, path))))
  expect(named.length).toBeGreaterThan(50)
  expect(missing).toEqual([])
})
