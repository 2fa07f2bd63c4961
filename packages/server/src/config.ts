/** What the environment says, checked. Options of the command win over it. The settings are listed in `settings.ts`. */
import { isIP } from 'node:net'
import { type PaymentChoice, providerNames } from './providers/payment/choose.ts'
import { keysFrom } from './secrets/sealed.ts'
import type { Environment } from './settings.ts'

export type Config = {
  readonly databaseUrl?: string
  readonly dataDir: string
  readonly host: string
  readonly port: number
  readonly apiKey?: string
  /** Where customers reach the server, when that is not where it listens: links in letters lead there. */
  readonly publicUrl?: string
  readonly payment: PaymentChoice
  /** The addresses or ranges of the proxies in front of the server: only they may say whose request it is. */
  readonly trustedProxies?: readonly string[]
  /** What secrets are sealed with; the first seals, all open. */
  readonly secretKeys?: readonly Buffer[]
  /** Webhooks may go to addresses inside one's own wall. */
  readonly webhooksAllowPrivate?: boolean
  readonly smtp?: { readonly url: string; readonly from: string }
  readonly connectionsMax: number
  /** Where metrics are told; without it they are not. */
  readonly operations?: { readonly host: string; readonly port: number }
  readonly logLevel: LogLevel
  readonly stopSeconds: number
}

const logLevels = ['error', 'warn', 'info', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

export function readConfig(environment: Environment): Config {
  const { DATABASE_URL, COTERM_DATA, HOST, PORT, COTERM_API_KEY, SMTP_URL, MAIL_FROM } = environment
  const { COTERM_URL, COTERM_TRUSTED_PROXIES, COTERM_SECRET_KEYS, COTERM_SECRET_KEY } = environment
  const secretKeys = COTERM_SECRET_KEYS || COTERM_SECRET_KEY
  return {
    dataDir: COTERM_DATA || '.coterm/data',
    host: HOST || '127.0.0.1',
    port: portFrom(PORT || '4400', 'PORT'),
    payment: paymentFrom(environment),
    connectionsMax: numberFrom(environment.DATABASE_CONNECTIONS || '10', {
      name: 'DATABASE_CONNECTIONS',
      from: 2,
      to: 500,
    }),
    logLevel: logLevelFrom(environment.COTERM_LOG_LEVEL || 'error'),
    stopSeconds: numberFrom(environment.COTERM_STOP_SECONDS || '25', { name: 'COTERM_STOP_SECONDS', from: 1, to: 600 }),
    ...operationsFrom(environment),
    ...(COTERM_TRUSTED_PROXIES && { trustedProxies: proxiesFrom(COTERM_TRUSTED_PROXIES) }),
    ...(secretKeys && { secretKeys: secretKeysFrom(secretKeys) }),
    ...(environment.COTERM_WEBHOOKS_ALLOW_PRIVATE === 'yes' && { webhooksAllowPrivate: true }),
    ...(COTERM_URL && { publicUrl: publicUrlFrom(COTERM_URL) }),
    ...(DATABASE_URL && { databaseUrl: databaseUrlFrom(DATABASE_URL) }),
    ...(SMTP_URL && { smtp: smtpFrom(SMTP_URL, MAIL_FROM) }),
    ...(COTERM_API_KEY && { apiKey: apiKeyFrom(COTERM_API_KEY) }),
  }
}

/** A port from text; 0 means any that is free. */
export function portFrom(text: string, name: string): number {
  const port = Number(text)
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port
  throw new Error(`${name} is a number from 0 to 65535, not "${text}".`)
}

type Bounds = { readonly name: string; readonly from: number; readonly to: number }

function numberFrom(text: string, { name, from, to }: Bounds): number {
  const value = Number(text)
  if (/^\d{1,6}$/.test(text) && value >= from && value <= to) return value
  throw new Error(`${name} is a number from ${from} to ${to}, not "${text}".`)
}

function logLevelFrom(text: string): LogLevel {
  const level = logLevels.find((each) => each === text)
  if (level) return level
  throw new Error(`COTERM_LOG_LEVEL is one of ${logLevels.join(', ')}, not "${text}".`)
}

function operationsFrom({ COTERM_OPERATIONS_PORT, COTERM_OPERATIONS_HOST }: Environment): Pick<Config, 'operations'> {
  if (!COTERM_OPERATIONS_PORT) return {}
  const port = portFrom(COTERM_OPERATIONS_PORT, 'COTERM_OPERATIONS_PORT')
  return { operations: { host: COTERM_OPERATIONS_HOST || '127.0.0.1', port } }
}

function databaseUrlFrom(text: string): string {
  if (/^postgres(ql)?:\/\//.test(text)) return text
  throw new Error('DATABASE_URL is an address like postgres://user:password@host:5432/database.')
}

function proxiesFrom(text: string): string[] {
  const proxies = text.split(',').map((each) => each.trim())
  if (proxies.every(isAddressOrRange)) return proxies
  throw new Error('COTERM_TRUSTED_PROXIES is a list of addresses or ranges: 10.0.0.7, 10.1.0.0/16.')
}

function isAddressOrRange(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/')
  const version = isIP(address)
  const fits = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 6 ? 128 : 32))
  return version !== 0 && fits && more.length === 0
}

function publicUrlFrom(text: string): string {
  if (/^https?:\/\/[^/\s?#]+\/?$/.test(text)) return new URL(text).origin
  throw new Error('COTERM_URL is where customers reach the server: https://account.example.com.')
}

function secretKeysFrom(text: string): Buffer[] {
  const keys = keysFrom(text)
  if (keys) return keys
  throw new Error('COTERM_SECRET_KEYS is one or more keys of 32 bytes in base 64, with commas: openssl rand -base64 32')
}

// Its secrets choose Stripe, unless another provider is named. They are never repeated in a message.
function paymentFrom({
  COTERM_PAYMENT_PROVIDER,
  STRIPE_SECRET_KEY,
  STRIPE_WEBHOOK_SECRET,
}: Environment): PaymentChoice {
  const named = COTERM_PAYMENT_PROVIDER || (STRIPE_SECRET_KEY ? 'stripe' : 'sandbox')
  const name = providerNames.find((candidate) => candidate === named)
  if (!name) throw new Error(`COTERM_PAYMENT_PROVIDER is one of ${providerNames.join(', ')}, not "${named}".`)
  if (name === 'sandbox') return { name }
  const secretKey = secretFrom(STRIPE_SECRET_KEY, {
    pattern: /^(sk|rk)_(test|live)_\w{8,}$/,
    problem: 'STRIPE_SECRET_KEY is a secret or restricted key of Stripe: sk_live_…, rk_live_…, sk_test_… or rk_test_….',
  })
  const webhookSecret = secretFrom(STRIPE_WEBHOOK_SECRET, {
    pattern: /^whsec_\S{8,}$/,
    problem: 'STRIPE_WEBHOOK_SECRET is the signing secret of the webhook endpoint at Stripe: whsec_….',
  })
  return { name, secretKey, webhookSecret }
}

type Wanted = { readonly pattern: RegExp; readonly problem: string }

function secretFrom(text: string | undefined, { pattern, problem }: Wanted): string {
  if (text && pattern.test(text)) return text
  throw new Error(problem)
}

function smtpFrom(url: string, from: string | undefined) {
  if (!/^smtps?:\/\/\S+$/.test(url)) throw new Error('SMTP_URL is an address like smtp://user:password@host:587.')
  if (!from || !/^\S+@\S+$/.test(from)) throw new Error('MAIL_FROM is the address mail is sent from: name@example.com.')
  return { url, from }
}

function apiKeyFrom(text: string): string {
  if (/^\S{16,200}$/.test(text)) return text
  throw new Error('COTERM_API_KEY has 16 to 200 characters and no spaces.')
}
