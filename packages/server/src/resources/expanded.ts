/** What is shown along when it is asked for: things that the answer names by their ids. */
import { z } from 'zod'
import { AccountShape } from './account.ts'
import { SubscriptionShape } from './subscription.ts'

/** Names separated by commas, each once. */
export function expandOf<N extends string>(names: readonly N[]) {
  const one = `(${names.join('|')})`
  return z
    .string()
    .regex(
      new RegExp(`^${one}(,${one}){0,${names.length - 1}}$`),
      `is made of ${names.join(', ')}, with commas between`,
    )
    .optional()
    .meta({ description: 'What to show along, in `expanded`.', examples: [names.join(',')] })
}

/** Of an invoice or a quote, or a page of them. */
export const ExpandedShape = z
  .object({ account: AccountShape.optional(), subscriptions: z.array(SubscriptionShape).optional() })
  .meta({ id: 'Expanded', description: 'What was asked for with `expand`; at most 100 subscriptions.' })

export const ExpandedAccountShape = z
  .object({ account: AccountShape.optional() })
  .meta({ id: 'ExpandedAccount', description: 'What was asked for with `expand`.' })
