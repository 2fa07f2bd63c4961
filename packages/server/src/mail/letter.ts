/** A letter before it is HTML or text: a subject and a few kinds of blocks. Both versions are made from this one. */

/** Why a link is in a letter. It leads to a page of the portal, and signs in the member it was sent to, once. */
export type LinkPurpose =
  | 'sign_in'
  | 'invite'
  | 'people'
  | 'renewal'
  | 'invoice'
  | 'pay'
  | 'confirm'
  | 'methods'
  | 'subscriptions'

export type LetterLink = {
  readonly purpose: LinkPurpose
  /** The page it leads to: `/subscriptions/sub_…`. */
  readonly path: string
  readonly minutesValid: number
}

export type Block =
  | { readonly type: 'text'; readonly text: string }
  /** Framed, so that it cannot be overlooked. */
  | { readonly type: 'box'; readonly text: string }
  | { readonly type: 'list'; readonly items: readonly string[] }
  | { readonly type: 'facts'; readonly facts: readonly (readonly [label: string, value: string])[] }
  | { readonly type: 'button'; readonly text: string }
  | { readonly type: 'small'; readonly text: string }

/** What is attached, by name: it is made when the letter is sent. */
export type Attachment = { readonly type: 'invoice' | 'credit_note'; readonly id: string }

export type Letter = {
  readonly subject: string
  readonly blocks: readonly Block[]
  readonly link: LetterLink | null
  readonly attachments: readonly Attachment[]
  /** Why the reader receives it, where that is not because they look after the account. */
  readonly footer?: string
}

/** Stands in the written letter where the address of the link will be. */
export const linkPlaceholder = 'coterm-link:'

const minutesADay = 24 * 60

export function linkTo(purpose: LinkPurpose, path: string, daysValid: number): LetterLink {
  return { purpose, path, minutesValid: daysValid * minutesADay }
}
