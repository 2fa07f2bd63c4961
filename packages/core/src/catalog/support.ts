/** Who can help, as data: by country, language, plan, channel and topic. */
import type { Channel, PlanType } from './origin.ts'

export const contactKinds = ['phone', 'chat', 'email', 'remote_assistance', 'self_help', 'reseller'] as const
export type ContactKind = (typeof contactKinds)[number]
export const supportTopics = ['renewal', 'payment', 'seats', 'returns', 'eligibility', 'technical', 'other'] as const
export type SupportTopic = (typeof supportTopics)[number]

/** A way to get help. What is left out does not matter: without `countries` it is for every country. */
export type SupportContact = {
  readonly kind: ContactKind
  /** What a person reads: "Monday to Friday, 9 to 18 h". */
  readonly label: string
  /** A telephone number, an e-mail address or a web address. */
  readonly address: string
  readonly countries?: readonly string[] | undefined
  readonly languages?: readonly string[] | undefined
  readonly planTypes?: readonly PlanType[] | undefined
  readonly channels?: readonly Channel[] | undefined
  readonly topics?: readonly SupportTopic[] | undefined
}

/** Null: not known, or not about one subscription; a contact for only some of them is then left out. */
export type SupportQuestion = {
  readonly country: string
  readonly language: string
  readonly planType: PlanType | null
  readonly channel: Channel | null
  readonly topic: SupportTopic | null
}

/** Those that fit the question, in the order of the list. */
export function contactsFor(contacts: readonly SupportContact[], question: SupportQuestion): SupportContact[] {
  const { country, language, planType, channel, topic } = question
  return contacts.filter(
    (contact) =>
      fits(contact.countries, country) &&
      fits(contact.languages, language) &&
      fits(contact.planTypes, planType) &&
      fits(contact.channels, channel) &&
      fits(contact.topics, topic),
  )
}

function fits<T>(allowed: readonly T[] | undefined, value: T | null): boolean {
  return allowed === undefined || (value !== null && allowed.includes(value))
}
