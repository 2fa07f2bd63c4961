/** `coterm start`: the server with its portal and worker. `coterm serve` and `coterm work` are one of them alone. */
import { resolve } from 'node:path'
import { Command } from 'commander'
import { type Config, portFrom, readConfig } from '../config.ts'
import { createDemo, demoOperator, demoSignIn } from '../demo/create-demo.ts'
import { type Application, startApplication } from '../main.ts'
import { createApiKey } from '../store/secrets.ts'
import { buildDocs } from './build-docs.ts'
import { buildPortal } from './build-portal.ts'
import { operatorLink } from './operator.ts'

type Runs = 'both' | 'server' | 'worker'
type Options = { readonly demo?: true; readonly port?: string; readonly host?: string; readonly data?: string }

export function startCommand(): Command {
  return listening(new Command('start').description('Run the server, the portal and the worker'))
    .option('--demo', 'begin with an account to try things with, on a clock that can be moved')
    .option('--data <folder>', "the embedded database's folder (default: COTERM_DATA, or .coterm/data)")
    .action((options: Options) => start('both', options))
}

export function serveCommand(): Command {
  return listening(
    new Command('serve').description('Run the server and the portal; the worker runs as `coterm work`'),
  ).action((options: Options) => start('server', options))
}

export function workCommand(): Command {
  return new Command('work')
    .description('Run the worker: renewals, payments, letters and webhooks; the server runs as `coterm serve`')
    .action(() => start('worker', {}))
}

function listening(command: Command): Command {
  return command
    .option('--port <number>', 'where to listen (default: PORT, or 4400)')
    .option('--host <address>', 'address to listen on (default: HOST, or 127.0.0.1)')
}

async function start(runs: Runs, options: Options): Promise<void> {
  const config = configOf(options)
  requireServer(runs, config)
  const portal = runs === 'worker' ? null : await buildPortal()
  const docs = runs === 'worker' ? null : await buildDocs()
  const { databaseUrl, dataDir, stopSeconds, apiKey: _, ...settings } = config
  const application = await startApplication({
    ...settings,
    ...(databaseUrl ? { databaseUrl } : { dataDir: resolve(dataDir) }),
    ...{ runs, portal, docs, development: options.demo === true, stopMsMax: stopSeconds * 1000 },
  })
  stopWhenTold(application)
  if (runs === 'worker') console.log(workerStarted(application))
  else await announce(application, { config, options, portal, docs })
}

// The embedded database has room for one process.
function requireServer(runs: Runs, { databaseUrl, publicUrl }: Config): void {
  if (runs === 'both') return
  const problem = 'The server and the worker run as processes of their own only on a PostgreSQL server'
  if (!databaseUrl) throw new Error(`${problem}: set DATABASE_URL, or use \`coterm start\`.`)
  if (runs === 'worker' && !publicUrl) {
    throw new Error('The worker writes letters with links in them: set COTERM_URL to where customers reach the server.')
  }
}

function workerStarted({ operationsUrl }: Application): string {
  const lines = [
    'The worker runs',
    operationsUrl && `  Metrics             ${operationsUrl}/metrics`,
    '  Stop with Ctrl-C',
  ]
  return lines.filter(Boolean).join('\n')
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
  const { url, deps, database, mailboxUrl, operationsUrl } = application
  const made = options.demo ? await createDemo(deps) : false
  const link = options.demo ? await demoSignIn(deps) : null
  const toConsole = options.demo ? await operatorLink(database, demoOperator) : null
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
    operationsUrl && `  Metrics             ${operationsUrl}/metrics`,
    apiKey && `  Vendor's API key    ${apiKey}`,
    database.engine === 'pglite' &&
      `  Data                ${resolve(config.dataDir)} (embedded database, for evaluation; DATABASE_URL for a server)`,
    '  Stop with Ctrl-C',
  ]
  console.log(lines.filter(Boolean).join('\n'))
}

// Told a second time, it stops at once: whoever waits knows better than we do.
function stopWhenTold(application: Application): void {
  let stopping = false
  const stop = async () => {
    if (stopping) process.exit(130)
    stopping = true
    const whole = await application.stop()
    if (!whole) console.error('Stopped before everything under way was finished; it is taken up at the next start.')
    process.exit(whole ? 0 : 1)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop)
}
