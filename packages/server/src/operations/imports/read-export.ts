/** Where the rows of an import come from: our own CSV, or what another system exports. */
import { readFile } from 'node:fs/promises'
import { type Foreign, type ForeignMap, ForeignMapShape, readObjects, together } from './foreign.ts'
import { chargebeeRows } from './from-chargebee.ts'
import { stripeRows } from './from-stripe.ts'
import { type FileRow, readRows } from './read-rows.ts'

export const formats = ['csv', 'stripe', 'chargebee'] as const
export type Format = (typeof formats)[number]

const rowsOf = { stripe: stripeRows, chargebee: chargebeeRows } as const

export async function* readExport(file: string, format: Format, foreign: Foreign): AsyncGenerator<FileRow> {
  if (format === 'csv') yield* readRows(file)
  else yield* together(await readObjects(file), (object) => rowsOf[format](object, foreign))
}

/** Which products the other system's prices are; nothing where there is no file. */
export async function readMap(file: string | undefined): Promise<ForeignMap> {
  if (file === undefined) return ForeignMapShape.parse({})
  const text = await readFile(file, 'utf8')
  const read = ForeignMapShape.safeParse(asJson(text, file))
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw new Error(
    `${file}: ${issue?.path.join('.')} ${issue?.message}. It is {"prices": {"price_1": {"product": "drawing"}}}.`,
  )
}

function asJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Error(`${file} is not JSON: ${(error as Error).message}`)
  }
}
