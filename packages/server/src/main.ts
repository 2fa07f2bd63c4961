/** The only wiring: what the server is made of, and how it starts and stops. */
import type { AddressInfo } from 'node:net'
import { realClock } from './clock.ts'
import { attachDocument } from './documents/attach-document.ts'
import { usualLimits } from './http/rate-limit.ts'
import { buildServer } from './http/server.ts'
import type { OperationDeps } from './operations/operation.ts'
import { developmentMailbox } from './providers/email/mailbox.ts'
import { type SmtpOptions, smtpProvider } from './providers/email/smtp.ts'
import { type PaymentChoice, paymentProvider } from './providers/payment/choose.ts'
import { offlineTaxProvider } from './providers/tax/offline.ts'
import type { TaxProvider } from './providers/tax/provider.ts'
import { webhookProvider } from './providers/webhook/provider.ts'
import { keyBeside } from './secrets/key-file.ts'
import { newKey, type Sealer, sealerOf } from './secrets/sealed.ts'
import { auditPurpose, signerOf } from './secrets/signer.ts'
import { type Database, openDatabase } from './store/database.ts'
import { migrate } from './store/migrate.ts'
import { advanceTestClock } from './worker/advance-test-clock.ts'
import { startWorker } from './worker/worker.ts'

export type ApplicationOptions = {
  readonly databaseUrl?: string
  /** The embedded database's folder; without it and without a URL it is in memory. */
  readonly dataDir?: string
  readonly host: string
  /** 0 takes any free port. */
  readonly port: number
  readonly portal: string | null
  /** The built documentation. */
  readonly docs?: string | null
  readonly development: boolean
  /** Without it mail waits; in development it goes to a mailbox in the browser. */
  readonly smtp?: SmtpOptions
  /** Webhooks may go to addresses that are not public, and without https. */
  readonly webhooksAllowPrivate?: boolean
  /** Where customers reach us; without it, where the server listens. */
  readonly publicUrl?: string
  /** What payments are made with; without it, the sandbox. */
  readonly payment?: PaymentChoice
  /** The proxies in front of us, whose word is taken for who asks. */
  readonly trustedProxies?: readonly string[]
  /** What secrets are sealed with. The embedded database keeps a key of its own beside it. */
  readonly secretKeys?: readonly Buffer[]
}

export type Application = {
  readonly database: Database
  readonly deps: OperationDeps
  readonly url: string
  /** The page of the development mailbox; null where there is none. */
  readonly mailboxUrl: string | null
  stop(): Promise<void>
}

/** Opens and migrates the database, then answers requests and does what is due until it is stopped. */
export async function startApplication(options: ApplicationOptions): Promise<Application> {
  const { databaseUrl, dataDir, host, port, portal, development, trustedProxies } = options
  const database = await openDatabase({ ...(databaseUrl && { databaseUrl }), ...(dataDir && { dataDir }) })
  try {
    await migrate(database)
    const listening = { url: options.publicUrl ?? '' }
    const { payment = { name: 'sandbox' } } = options
    const keys = options.secretKeys ?? (dataDir && !databaseUrl ? await keyBeside(dataDir) : null)
    const sealer = keys && sealerOf(keys)
    const signer = keys && signerOf(keys, auditPurpose)
    const { webhooksAllowPrivate = false } = options
    const deps = dependencies(database, {
      ...{ development, payment, sealer, webhooksAllowPrivate, publicUrl: () => listening.url },
    })
    const mailbox = options.smtp || !development ? null : developmentMailbox(() => deps.clock.now())
    const server = await buildServer(deps, {
      portal,
      docs: options.docs ?? null,
      limits: usualLimits,
      ...(mailbox && { mailbox }),
      ...(trustedProxies && { trustedProxies }),
    })
    await server.listen({ host, port })
    const url = `http://${host}:${(server.server.address() as AddressInfo).port}`
    listening.url ||= url
    const email = options.smtp ? smtpProvider(options.smtp) : mailbox
    const worker = startWorker({ ...deps, signer, email, documents: attachDocument(deps), portalUrl: listening.url })
    const stop = async () => {
      await server.close()
      await worker.stop()
      email?.close()
      await database.close()
    }
    return { database, deps, url, mailboxUrl: mailbox && `${url}/mailbox`, stop }
  } catch (error) {
    await database.close()
    throw error
  }
}

export type DependencyOptions = {
  readonly development: boolean
  readonly publicUrl?: () => string
  readonly payment?: PaymentChoice
  readonly tax?: TaxProvider
  /** Null where there is no key: what has to be sealed is then not open. Without it, a key that is gone with the process. */
  readonly sealer?: Sealer | null
  /** Webhooks may go to addresses that are not public, and without https: inside a wall of one's own. */
  readonly webhooksAllowPrivate?: boolean
}

export function dependencies(database: Database, options: DependencyOptions): OperationDeps {
  const { development, publicUrl = () => 'http://127.0.0.1:4400', payment = { name: 'sandbox' } } = options
  const { tax = offlineTaxProvider, sealer = sealerOf([newKey()]), webhooksAllowPrivate = false } = options
  const deps: OperationDeps = {
    ...paymentProvider(payment, database),
    database,
    clock: realClock,
    tax,
    webhooks: webhookProvider({ allowPrivate: development || webhooksAllowPrivate }),
    sealer,
    development,
    // The port is known once the server listens.
    get publicUrl() {
      return publicUrl()
    },
    advanceTestClock: (id, to) => advanceTestClock(deps, id, to),
    // Where people try things out, the way in is also shown where the server runs.
    showSignIn: development
      ? async (member, token) => console.log(`Sign-in link for ${member.email}: /sign-in?token=${token}`)
      : null,
  }
  return deps
}
