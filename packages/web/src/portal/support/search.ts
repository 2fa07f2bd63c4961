/** What the page is asked about: it stands in its address, so that every refusal can link to it filled in. */
import type { Shape } from '../../api.ts'

type Code = Shape<'Refusal'>['code']
export type Topic = Shape<'SupportRequest'>['topic']
export type SupportSearch = {
  readonly subscription?: string
  readonly topic?: Topic
  /** Why something was not open. */
  readonly codes?: readonly Code[]
}

export const topics = ['renewal', 'payment', 'seats', 'returns', 'eligibility', 'technical', 'other'] as const

export function supportSearch(search: Record<string, unknown>): SupportSearch {
  const { subscription, topic, codes } = search
  return {
    ...(typeof subscription === 'string' && { subscription }),
    ...(isTopic(topic) && { topic }),
    ...(Array.isArray(codes) && { codes: codes.filter((code): code is Code => typeof code === 'string') }),
  }
}

function isTopic(value: unknown): value is Topic {
  return topics.some((topic) => topic === value)
}
