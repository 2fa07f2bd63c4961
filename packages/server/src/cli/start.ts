/** `coterm start`: the server with its portal and worker, on the embedded database or on `DATABASE_URL`. */
import { resolve } from 'node:path'
import { Command } from 'commander'
import { type Config, portFrom, readConfig } from '../config.ts'
import { createDemo, demoOperator, demoSignIn } from '../demo/create-demo.ts'
import { type Application, startApplication } from '../main.ts'
import { createApiKey } from '../store/secrets.ts'
import { buildDocs } from './build-docs.ts'
import { buildPortal } from './build-portal.ts'
import { operatorLink } from './operator.ts'

type Options = { readonly demo?: true; readonly port?: string; readonly host?: string; readonly data?: string }

export function startCommand(): Command {
  return new Command('start')
    .description('Run the server, the portal and the worker')
    .option('--demo', 'begin with an account to try things with, on a clock that can be moved')
    .option('--port <number>', 'where to listen (default: PORT, or 4400)')
    .option('--host <address>', 'address to listen on (default: HOST, or 127.0.0.1)')
    .option('--data <folder>', "the embedded database's folder (default: COTERM_DATA, or .coterm/data)")
    .action(start)
}

async function start(options: Options): Promise<void> {
  const config = configOf(options)
  const portal = await buildPortal()
  const docs = await buildDocs()
  const application = await startApplication({
    ...(config.databaseUrl ? { databaseUrl: config.databaseUrl } : { dataDir: resolve(config.dataDir) }),
    ...{ host: config.host, port: config.port, portal, docs, development: options.demo === true },
    payment: config.payment,
    ...(config.secretKeys && { secretKeys: config.secretKeys }),
    ...(config.publicUrl && { publicUrl: config.publicUrl }),
    ...(config.smtp && { smtp: config.smtp }),
    ...(config.webhooksAllowPrivate && { webhooksAllowPrivate: true }),
    ...(config.trustedProxies && { trustedProxies: config.trustedProxies }),
  })
  await announce(application, { config, options, portal, docs })
  stopWhenTold(application)
}

function configOf({ port, host, data }: Options): Config {
  const config = readConfig(process.env)
  return {
    ...config,
    ...(port !== undefined && { port: portFrom(port, '--port') }),
    ...(host !== undefined && { host }),
    ...(data !== undefined && { dataDir: data }),
  }
}

type Started = {
  readonly config: Config
  readonly options: Options
  readonly portal: string | null
  readonly docs: string | null
}

async function announce(application: Application, { config, options, portal, docs }: Started): Promise<void> {
  const { url, deps, database, mailboxUrl } = application
  const made = options.demo ? await createDemo(deps) : false
  const link = options.demo ? await demoSignIn(deps) : null
  const toConsole = options.demo ? await operatorLink(database.kysely, demoOperator) : null
  const name = config.apiKey ? 'environment' : 'start'
  const key = config.apiKey ?? (made ? undefined : null)
  const apiKey =
    key === null ? null : await createApiKey(database.kysely, { name, ...(key && { key }) }, deps.clock.now())
  const lines = [
    `Coterm runs at ${url}`,
    link && portal && `  Portal, signed in   ${url}${link}`,
    toConsole && portal && `  Console, signed in  ${url}${toConsole}`,
    docs && `  Documentation       ${url}/docs/`,
    `  API and its reader  ${url}/docs/api`,
    mailboxUrl && `  Mail, as it is sent ${mailboxUrl}`,
    apiKey && `  Vendor's API key    ${apiKey}`,
    database.engine === 'pglite' &&
      `  Data                ${resolve(config.dataDir)} (embedded database, for evaluation; DATABASE_URL for a server)`,
    '  Stop with Ctrl-C',
  ]
  console.log(lines.filter(Boolean).join('\n'))
}

function stopWhenTold(application: Application): void {
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    await application.stop()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop)
}
