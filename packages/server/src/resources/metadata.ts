/** Short texts by name that the vendor's own systems keep with a thing of ours. */
import { z } from 'zod'
import { entriesMax } from '../store/metadata.ts'

const Name = z.string().regex(/^[\w.:-]{1,40}$/, 'is no name: 1 to 40 letters, digits, `_`, `.`, `:` or `-`')
const Value = z.string().min(1).max(500)
const description = `Up to ${entriesMax} texts of up to 500 characters, by names of up to 40. Only the vendor sees them.`

export const MetadataShape = z.record(z.string(), z.string()).optional().meta({ description })

/** As it is given at first. */
export const NewMetadata = z
  .record(Name, Value)
  .refine((entries) => Object.keys(entries).length <= entriesMax, `has more than ${entriesMax} entries`)
  .optional()
  .meta({ description })

/** As it is changed: what is not named stays. */
export const MetadataMerge = z
  .record(Name, Value.nullable())
  .meta({ description: `${description} What is not named stays; null takes an entry away.` })
