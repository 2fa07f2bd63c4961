/**
 * What somebody at the vendor, or a key of the vendor's, may do. An operation names the one it needs; keys hold some of
 * them, and the vendor's people hold those of their role.
 */

export const scopes = [
  /** See everything of every account, and ask what something would cost. */
  'view',
  /** Change accounts, their people and seats; act on a customer's behalf; answer what they ask. */
  'accounts',
  /** Move money: accept quotes, record payments, write off, grant credit, give back. */
  'billing',
  /** Publish products, prices and policies. */
  'catalog',
  /** Say how sellers appear, what tax they charge, and how companies sign in. */
  'settings',
  /** Make keys and webhooks. */
  'integrations',
  /** Say who works in the console, and as what. */
  'staff',
  /** Hand out or erase everything that is kept about somebody. */
  'privacy',
  /** Make test clocks, and have the sandbox misbehave. */
  'testing',
] as const
export type Scope = (typeof scopes)[number]
