/** The only wiring: what the server and the worker are made of, and how they start and stop. */
import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { realClock } from './clock.ts'
import type { LogLevel } from './config.ts'
import { attachDocument } from './documents/attach-document.ts'
import { type Metrics, metricsOf } from './http/metrics.ts'
import { operationsServer } from './http/operations-server.ts'
import { usualLimits } from './http/rate-limit.ts'
import { buildServer } from './http/server.ts'
import { logFailure } from './logged-error.ts'
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
import { endsWithin } from './within.ts'
import { advanceTestClock } from './worker/advance-test-clock.ts'
import { startWorker } from './worker/worker.ts'

export type ApplicationOptions = {
  readonly databaseUrl?: string
  /** The embedded database's folder; without it and without a URL it is in memory. */
  readonly dataDir?: string
  readonly host: string
  /** 0 takes any free port. */
  readonly port: number
  /** Both by default: they may also run as processes of their own, and each several times, on one server's database. */
  readonly runs?: 'both' | 'server' | 'worker'
  /** How many connections to the server there may be. */
  readonly connectionsMax?: number
  /** Where metrics are told; without it they are not. */
  readonly operations?: { readonly host: string; readonly port: number }
  readonly logLevel?: LogLevel
  /** How long stopping may take before what is under way is left. */
  readonly stopMsMax?: number
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
  /** Where the server listens; where the customers' server is, for a worker on its own. */
  readonly url: string
  /** Where metrics are told; null where they are not. */
  readonly operationsUrl: string | null
  /** The page of the development mailbox; null where there is none. */
  readonly mailboxUrl: string | null
  /** Finishes what is under way. False when that took too long and something was left. */
  stop(): Promise<boolean>
}

const stopMsUsual = 25_000
/** Longer than the server lets a statement run. */
const answerMsMax = 75_000

/** Opens and migrates the database, then answers requests and does what is due until it is stopped. */
export async function startApplication(options: ApplicationOptions): Promise<Application> {
  const { runs = 'both' } = options
  const database = await openMigrated(options)
  const closing: Closing[] = [() => database.close()]
  try {
    const built = await wire(database, options)
    const { deps, listening, mailbox, metrics } = built
    const operationsUrl = metrics ? await tellMetrics(database, { metrics, options, closing }) : null
    if (runs !== 'worker') {
      const server = await buildServer(deps, {
        ...{ portal: options.portal, docs: options.docs ?? null, limits: usualLimits },
        ...(mailbox && { mailbox }),
        ...(metrics && { metrics }),
        ...(options.logLevel && { logLevel: options.logLevel }),
        ...(options.trustedProxies && { trustedProxies: options.trustedProxies }),
      })
      const url = await listen(server, options)
      listening.url ||= url
      listening.own = url
      closing.unshift(() => server.close())
    }
    if (runs !== 'server') closing.unshift(startWork(built, options))
    const url = listening.own || listening.url
    return {
      database,
      deps,
      url,
      operationsUrl,
      mailboxUrl: mailbox && `${url}/mailbox`,
      stop: () => stop(closing, options),
    }
  } catch (error) {
    await stop(closing, options)
    throw error
  }
}

// A migration takes as long as it takes; afterwards nobody waits for ever.
async function openMigrated({ databaseUrl, dataDir, connectionsMax }: ApplicationOptions): Promise<Database> {
  const database = await openDatabase({ ...(databaseUrl && { databaseUrl }), ...(dataDir && { dataDir }) })
  try {
    await migrate(database)
  } catch (error) {
    await database.close()
    throw error
  }
  if (!databaseUrl) return database
  await database.close()
  return openDatabase({ databaseUrl, answerMsMax, ...(connectionsMax && { connectionsMax }) })
}

type Closing = () => Promise<unknown>
type Wired = Awaited<ReturnType<typeof wire>>

async function wire(database: Database, options: ApplicationOptions) {
  const { databaseUrl, dataDir, development, payment = { name: 'sandbox' } } = options
  // The port is known once the server listens.
  const listening = { url: options.publicUrl ?? '', own: '' }
  const keys = options.secretKeys ?? (dataDir && !databaseUrl ? await keyBeside(dataDir) : null)
  const sealer = keys && sealerOf(keys)
  const signer = keys && signerOf(keys, auditPurpose)
  const { webhooksAllowPrivate = false } = options
  const deps = dependencies(database, {
    ...{ development, payment, sealer, webhooksAllowPrivate, publicUrl: () => listening.url },
  })
  const mailbox = options.smtp || !development ? null : developmentMailbox(() => deps.clock.now())
  const metrics = options.operations ? metricsOf(database, deps.clock) : null
  return { deps, signer, mailbox, metrics, listening }
}

type Telling = { readonly metrics: Metrics; readonly options: ApplicationOptions; readonly closing: Closing[] }

async function tellMetrics(database: Database, { metrics, options, closing }: Telling): Promise<string> {
  const server = operationsServer(database, metrics)
  const url = await listen(server, options.operations ?? { host: '127.0.0.1', port: 0 })
  closing.unshift(() => server.close())
  return url
}

async function listen(server: FastifyInstance, { host, port }: { host: string; port: number }): Promise<string> {
  await server.listen({ host, port })
  return `http://${host}:${(server.server.address() as AddressInfo).port}`
}

function startWork({ deps, signer, mailbox, metrics, listening }: Wired, options: ApplicationOptions): Closing {
  const email = options.smtp ? smtpProvider(options.smtp) : mailbox
  const worker = startWorker(
    { ...deps, signer, email, documents: attachDocument(deps), portalUrl: listening.url },
    { onError: logFailure, ...(metrics && { onPass: metrics.passed }) },
  )
  return async () => {
    await worker.stop()
    email?.close()
  }
}

// Whoever takes work is stopped before whom it is written with; the server and the worker finish side by side.
async function stop(closing: readonly Closing[], { stopMsMax = stopMsUsual }: ApplicationOptions): Promise<boolean> {
  const [database, ...others] = closing.toReversed()
  const finish = async () => {
    await Promise.all(others.map((close) => close()))
    await database?.()
  }
  return endsWithin(stopMsMax, finish())
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
