/** What is kept, as it is handed out: every table with its rows, for machines as well as for people. */
import { z } from 'zod'
import { InstantText } from '../../resources/primitives.ts'

export const PersonalDataShape = z
  .object({
    readAt: InstantText,
    records: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))).meta({
      description: 'Rows by table. Amounts are in the smallest unit of the currency, moments in UTC.',
    }),
  })
  .meta({ id: 'PersonalData', description: 'Everything that is kept, but for secrets and their hashes.' })
