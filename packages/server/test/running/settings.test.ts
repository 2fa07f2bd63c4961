/** Every setting is in the list, and no secret is printed. */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { type Environment, settings } from '../../src/settings.ts'

const program = join(import.meta.dirname, '../../bin/coterm.js')
const secret = 'whsec_do-not-show-this-0123456789'
const given: Environment = {
  DATABASE_URL: `postgres://somebody:${secret}@127.0.0.1:5432/coterm`,
  COTERM_PAYMENT_PROVIDER: 'stripe',
  STRIPE_SECRET_KEY: 'sk_test_1234567890',
  STRIPE_WEBHOOK_SECRET: secret,
  SMTP_URL: `smtp://somebody:${secret}@127.0.0.1:25`,
  MAIL_FROM: 'billing@software.example',
  COTERM_OPERATIONS_PORT: '9464',
}

test('what is read is what is listed', () => {
  const read = new Set<string>()
  const get = (target: Environment, name: string) => {
    read.add(name)
    return target[name as keyof Environment]
  }
  readConfig(new Proxy(given, { get: (target, name) => get(target, String(name)) }))
  expect([...read].sort()).toEqual(settings.map(({ name }) => name).sort())
})

test('what is said to hold without them does', () => {
  const standard = Object.fromEntries(settings.map(({ name, standard }) => [name, standard ?? undefined]))
  expect(readConfig(standard)).toEqual(readConfig({}))
})

test('`coterm config` prints what holds, and no secret', async () => {
  const environment = { PATH: process.env.PATH, ...given }
  const run = async (...options: string[]) =>
    (await promisify(execFile)(process.execPath, [program, 'config', ...options], { env: environment })).stdout
  const text = await run()
  expect(text).toContain('COTERM_OPERATIONS_PORT          9464')
  expect(text).toContain('PORT                            4400  (standard)')
  expect(text).not.toContain(secret)
  const json = await run('--json')
  expect(json).not.toContain(secret)
  const listed = (JSON.parse(json) as { settings: { name: string; value: string | null }[] }).settings
  expect(listed.find(({ name }) => name === 'STRIPE_WEBHOOK_SECRET')?.value).toBe('(set, and not shown)')
})
