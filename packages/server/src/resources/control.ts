/** What the vendor has stopped for an account, and accounts that stopped by themselves. */
import { controlTags } from '@coterm/core/subscription/control-tags.ts'
import { formatPlainDate } from '@coterm/core/time/plain-date.ts'
import { z } from 'zod'
import type { SetTag } from '../store/account-tags.ts'
import { DateText, idText } from './primitives.ts'

export const TagName = z.enum(controlTags).meta({
  description:
    'no_collection: nothing is charged by itself, and nobody loses access for that. no_renewal: terms that end wait. no_stages: nobody loses access for not paying.',
})

export const TagShape = z
  .object({ tag: TagName, reason: z.string(), since: DateText })
  .meta({ id: 'ControlTag', description: 'Once it is taken off, every date that was missed is done as of that date.' })

export const TagsShape = z.object({ data: z.array(TagShape) })

export function toApiTags(tags: readonly SetTag[]): z.input<typeof TagsShape> {
  return { data: tags.map(({ tag, reason, setOn }) => ({ tag, reason, since: formatPlainDate(setOn) })) }
}

export const ParkedShape = z
  .object({ account: idText('account'), name: z.string(), reason: z.string() })
  .meta({ id: 'ParkedAccount', description: 'No work is done for it until somebody has looked.' })
