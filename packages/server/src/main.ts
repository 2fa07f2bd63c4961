/** The only wiring: what the server is made of, and how it starts and stops. */
import type { AddressInfo } from 'node:net'
import { realClock } from './clock.ts'
import { buildServer } from './http/server.ts'
import type { OperationDeps } from './operations/operation.ts'
import { type SmtpOptions, smtpProvider } from './providers/email/smtp.ts'
import { sandboxProvider } from './providers/payment/sandbox.ts'
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
  readonly development: boolean
  /** Without it mail waits. */
  readonly smtp?: SmtpOptions
}

export type Application = {
  readonly database: Database
  readonly deps: OperationDeps
  readonly url: string
  stop(): Promise<void>
}

/** Opens and migrates the database, then answers requests and does what is due until it is stopped. */
export async function startApplication(options: ApplicationOptions): Promise<Application> {
  const { databaseUrl, dataDir, host, port, portal, development } = options
  const database = await openDatabase({ ...(databaseUrl && { databaseUrl }), ...(dataDir && { dataDir }) })
  try {
    await migrate(database)
    const deps = dependencies(database, { development })
    const server = await buildServer(deps, { portal })
    await server.listen({ host, port })
    const url = `http://${host}:${(server.server.address() as AddressInfo).port}`
    const email = options.smtp ? smtpProvider(options.smtp) : null
    const worker = startWorker({ ...deps, email })
    const stop = async () => {
      await server.close()
      await worker.stop()
      email?.close()
      await database.close()
    }
    return { database, deps, url, stop }
  } catch (error) {
    await database.close()
    throw error
  }
}

export function dependencies(database: Database, { development }: { readonly development: boolean }): OperationDeps {
  const payment = { database, provider: sandboxProvider(database), clock: realClock }
  return {
    ...payment,
    development,
    advanceTestClock: (id, to) => advanceTestClock(payment, id, to),
    // Until there is a mail server to send with, the link is handed over where the server runs.
    async deliverSignIn(member, token) {
      console.log(`Sign-in link for ${member.email}: /sign-in?token=${token}`)
    },
  }
}
