/** What the environment says, checked. Options of the command win over it. */

import { type PaymentChoice, providerNames } from './providers/payment/choose.ts'

export type Config = {
  readonly databaseUrl?: string
  readonly dataDir: string
  readonly host: string
  readonly port: number
  readonly apiKey?: string
  /** Where customers reach the server, when that is not where it listens. */
  readonly publicUrl?: string
  readonly payment: PaymentChoice
  readonly smtp?: { readonly url: string; readonly from: string }
}

type Given = Readonly<Record<string, string | undefined>>

export function readConfig(environment: Given): Config {
  const { DATABASE_URL, COTERM_DATA, HOST, PORT, COTERM_API_KEY, SMTP_URL, MAIL_FROM } = environment
  const { COTERM_URL, COTERM_PAYMENT_PROVIDER } = environment
  return {
    dataDir: COTERM_DATA || '.coterm/data',
    host: HOST || '127.0.0.1',
    port: portFrom(PORT || '4400', 'PORT'),
    payment: paymentFrom(COTERM_PAYMENT_PROVIDER || 'sandbox'),
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

function databaseUrlFrom(text: string): string {
  if (/^postgres(ql)?:\/\//.test(text)) return text
  throw new Error('DATABASE_URL is an address like postgres://user:password@host:5432/database.')
}

function publicUrlFrom(text: string): string {
  if (/^https?:\/\/[^/\s?#]+\/?$/.test(text)) return new URL(text).origin
  throw new Error('COTERM_URL is where customers reach the server: https://account.example.com.')
}

function paymentFrom(text: string): PaymentChoice {
  const name = providerNames.find((candidate) => candidate === text)
  if (name) return { name }
  throw new Error(`COTERM_PAYMENT_PROVIDER is one of ${providerNames.join(', ')}, not "${text}".`)
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
