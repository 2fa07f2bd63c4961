/** Who can help, and questions that have been asked. */
import { supportTopics } from '@coterm/core/catalog/support.ts'
import { refusalCodes } from '@coterm/core/refusals.ts'
import { changeTypes } from '@coterm/core/subscription/change.ts'
import { z } from 'zod'
import type { SupportRequest } from '../store/support-requests.ts'
import { InstantText, idText } from './primitives.ts'

const about = {
  subscription: idText('subscription').nullable(),
  action: z.enum(changeTypes).nullable().meta({ description: 'What was tried.' }),
  codes: z.array(z.enum(refusalCodes)).max(40).meta({ description: 'Why it was not open.' }),
  topic: z.enum(supportTopics),
  message: z.string(),
}

export const NewSupportRequestShape = z.object({
  account: idText('account').optional(),
  subscription: about.subscription.optional(),
  action: about.action.optional(),
  codes: about.codes.default([]),
  topic: about.topic.default('other'),
  message: z.string().trim().min(1).max(5000),
})

export const SupportRequestShape = z
  .object({
    id: idText('supportRequest'),
    account: idText('account'),
    member: idText('member').nullable(),
    ...about,
    createdAt: InstantText,
  })
  .meta({ id: 'SupportRequest' })

export function toApiSupportRequest(request: SupportRequest): z.input<typeof SupportRequestShape> {
  const { id, account, member, subscription, action, codes, topic, message, createdAt } = request
  return {
    ...{ id, account, member, subscription, action, codes: [...codes], topic, message },
    createdAt: new Date(createdAt).toISOString(),
  }
}
