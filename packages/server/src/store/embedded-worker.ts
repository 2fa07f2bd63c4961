/**
 * The thread the embedded database lives in. On the main thread it would stop every timer and every request for as long
 * as a statement runs. It answers one message at a time and never decides anything.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite, type PGliteOptions, type SerializerOptions } from '@electric-sql/pglite'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import { textSerializers, valueParsers } from './column-values.ts'
import { statementNames } from './statement-names.ts'

export type EmbeddedOptions = { readonly dataDir?: string; readonly snapshot?: Uint8Array }
export type EmbeddedRequest =
  | { readonly id: number; readonly type: 'query'; readonly sql: string; readonly parameters: (string | null)[] }
  | { readonly id: number; readonly type: 'dump' }
  | { readonly id: number; readonly type: 'close' }
export type EmbeddedAnswer =
  | { readonly id: number; readonly rows: unknown[]; readonly affectedRows: number | undefined }
  | { readonly id: number; readonly snapshot: Uint8Array }
  | { readonly id: number; readonly error: EmbeddedFault }
export type EmbeddedFault = {
  readonly message: string
  readonly code?: string
  readonly constraint?: string
  readonly table?: string
  readonly detail?: string
}

const { dataDir, snapshot } = workerData as EmbeddedOptions
const names = statementNames()
const ready = new Set<string>()
const opened = open()
// A failure to open is told to whoever asks first.
opened.catch(() => {})

parentPort?.on('message', async (request: EmbeddedRequest) => {
  try {
    parentPort?.postMessage(await answer(request))
  } catch (error) {
    parentPort?.postMessage({ id: request.id, error: faultOf(error) } satisfies EmbeddedAnswer)
  }
  if (request.type === 'close') parentPort?.close()
})

async function open(): Promise<PGlite> {
  const options: PGliteOptions = {
    ...(dataDir === undefined ? {} : { dataDir }),
    ...(snapshot === undefined ? {} : { loadDataDir: new Blob([snapshot as Uint8Array<ArrayBuffer>]) }),
    extensions: { btree_gist },
    parsers: { ...valueParsers },
    serializers: { ...textSerializers } as SerializerOptions,
  }
  const database = await PGlite.create(options)
  await database.exec("set timezone to 'UTC'")
  return database
}

async function answer(request: EmbeddedRequest): Promise<EmbeddedAnswer> {
  const database = await opened
  if (request.type === 'dump') {
    const dump = await database.dumpDataDir('none')
    return { id: request.id, snapshot: new Uint8Array(await dump.arrayBuffer()) }
  }
  if (request.type === 'close') {
    await database.close()
    return { id: request.id, rows: [], affectedRows: 0 }
  }
  const { sql, parameters, id } = request
  // Without parameters it may be a script of several statements; the last one's rows are the answer.
  const result = parameters.length === 0 ? (await database.exec(sql)).at(-1) : await execute(database, sql, parameters)
  return { id, rows: result?.rows ?? [], affectedRows: result?.affectedRows }
}

// The extended protocol takes a way there and back for each of its steps; a prepared statement is executed in one.
async function execute(database: PGlite, sql: string, parameters: readonly (string | null)[]) {
  const name = names.nameOf(sql)
  if (name === undefined) return database.query(sql, [...parameters])
  try {
    if (!ready.has(name)) await database.exec(`prepare ${name} as ${sql}`)
    ready.add(name)
    const [result] = await database.exec(`execute ${name}(${parameters.map(literal).join(',')})`)
    return result
  } catch (error) {
    names.failed(sql, error)
    throw error
  }
}

function literal(text: string | null): string {
  return text === null ? 'null' : `'${text.replaceAll("'", "''")}'`
}

function faultOf(error: unknown): EmbeddedFault {
  const { message, code, constraint, table, detail } = error as Error & EmbeddedFault
  return {
    message: message ?? String(error),
    ...(code === undefined ? {} : { code }),
    ...(constraint === undefined ? {} : { constraint }),
    ...(table === undefined ? {} : { table }),
    ...(detail === undefined ? {} : { detail }),
  }
}
