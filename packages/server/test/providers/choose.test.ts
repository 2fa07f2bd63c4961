/** Which provider the environment chooses, and that no message repeats a secret. */
import { expect, test } from 'vitest'
import { readConfig } from '../../src/config.ts'

const secrets = { STRIPE_SECRET_KEY: 'rk_live_abcdefgh12345678', STRIPE_WEBHOOK_SECRET: 'whsec_abcdefgh12345678' }

test('without secrets it is the sandbox; with them it is Stripe, unless the sandbox is named', () => {
  expect(readConfig({}).payment).toEqual({ name: 'sandbox' })
  const { STRIPE_SECRET_KEY: secretKey, STRIPE_WEBHOOK_SECRET: webhookSecret } = secrets
  expect(readConfig(secrets).payment).toEqual({ name: 'stripe', secretKey, webhookSecret })
  expect(readConfig({ ...secrets, COTERM_PAYMENT_PROVIDER: 'sandbox' }).payment).toEqual({ name: 'sandbox' })
})

test.each([
  [{ COTERM_PAYMENT_PROVIDER: 'stripe' }, 'STRIPE_SECRET_KEY is'],
  [{ STRIPE_SECRET_KEY: secrets.STRIPE_SECRET_KEY }, 'STRIPE_WEBHOOK_SECRET is'],
  [{ ...secrets, STRIPE_SECRET_KEY: 'pk_live_a-publishable-key' }, 'STRIPE_SECRET_KEY is'],
  [{ ...secrets, STRIPE_WEBHOOK_SECRET: 'we_1-the-wrong-one' }, 'STRIPE_WEBHOOK_SECRET is'],
  [{ COTERM_PAYMENT_PROVIDER: 'other' }, 'one of sandbox, stripe'],
])('%o is told what is wrong', (environment, problem) => {
  const told = () => readConfig(environment)
  expect(told).toThrow(problem)
  for (const secret of ['abcdefgh', 'publishable', 'wrong-one']) expect(told).not.toThrow(secret)
})

test('proxies are believed by address or range only', () => {
  const proxies = (text: string) => readConfig({ COTERM_TRUSTED_PROXIES: text }).trustedProxies
  expect(proxies('10.0.0.7, 10.1.0.0/16,fd00::/8')).toEqual(['10.0.0.7', '10.1.0.0/16', 'fd00::/8'])
  for (const wrong of ['all', '10.0.0.7/33', '10.0.0.7/8/8', 'proxy.example', '10.0.0']) {
    expect(() => proxies(wrong)).toThrow('COTERM_TRUSTED_PROXIES is a list of addresses or ranges')
  }
})
