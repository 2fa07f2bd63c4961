/** What is sold, as the API shows it. */
import { z } from 'zod'
import { Amount, CurrencyCode, DateText, TermText } from './primitives.ts'

export const ProductShape = z
  .object({
    id: z.string(),
    name: z.string(),
    family: z.string(),
    edition: z.string(),
    retired: z.boolean(),
    prices: z.array(
      z
        .object({
          term: TermText,
          currency: CurrencyCode,
          from: DateText.nullable(),
          new: Amount,
          renewal: Amount.nullable(),
        })
        .meta({ id: 'Price' }),
    ),
  })
  .meta({ id: 'Product' })
