/** What is sealed opens with its key and for what it is about, and not otherwise. */
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { keyBeside } from '../../src/secrets/key-file.ts'
import { keysFrom, newKey, sealerOf } from '../../src/secrets/sealed.ts'

test('sealed twice it looks different, and opens to the same', () => {
  const sealer = sealerOf([newKey()])
  const [first, second] = [sealer.seal('a seed', 'code 1'), sealer.seal('a seed', 'code 1')]
  expect(first).not.toBe(second)
  expect(first).not.toContain('seed')
  expect([sealer.open(first, 'code 1'), sealer.open(second, 'code 1')]).toEqual(['a seed', 'a seed'])
})

test('moved to another row, changed, or with another key it does not open', () => {
  const sealer = sealerOf([newKey()])
  const sealed = sealer.seal('a seed', 'code 1')
  expect(() => sealer.open(sealed, 'code 2')).toThrow()
  const parts = sealed.split('.')
  const changed = [...parts.slice(0, 3), Buffer.from('nothing of the kind at all').toString('base64url')].join('.')
  expect(() => sealer.open(changed, 'code 1')).toThrow()
  const shortened = [...parts.slice(0, 3), Buffer.from('short').toString('base64url')].join('.')
  expect(() => sealer.open(shortened, 'code 1')).toThrow()
  expect(() => sealerOf([newKey()]).open(sealed, 'code 1')).toThrow('COTERM_SECRET_KEYS')
})

test('keys are changed by putting a new one first', () => {
  const [old, fresh] = [newKey(), newKey()]
  const before = sealerOf([old]).seal('a seed', 'code 1')
  const sealer = sealerOf([fresh, old])
  expect(sealer.open(before, 'code 1')).toBe('a seed')
  expect(sealerOf([fresh]).open(sealer.seal('a seed', 'code 1'), 'code 1')).toBe('a seed')
})

test('keys come from the environment, or from a file of one’s own beside the embedded database', async () => {
  const keys = [newKey(), newKey()]
  const COTERM_SECRET_KEYS = keys.map((key) => key.toString('base64')).join(', ')
  expect(readConfig({ COTERM_SECRET_KEYS }).secretKeys).toEqual(keys)
  expect(() => readConfig({ COTERM_SECRET_KEY: 'short' })).toThrow('openssl rand -base64 32')
  expect(keysFrom('')).toBeUndefined()
  const folder = await mkdtemp(join(tmpdir(), 'coterm-key-'))
  const made = await keyBeside(folder)
  expect(await keyBeside(folder)).toEqual(made)
  expect((await stat(join(folder, 'secret-key'))).mode & 0o777).toBe(0o600)
  await rm(folder, { recursive: true })
})
