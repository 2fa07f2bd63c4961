/**
 * What a vendor can stop for an account, without losing anything: while a tag is set the work it names waits, and once it
 * is taken off every date that was missed is done as of that date.
 */
import type { KnownAccount } from './known.ts'

/**
 * `no_collection`: nothing is charged by itself, and nobody loses access for not having been charged. `no_renewal`: terms
 * that end wait for their renewal. `no_stages`: nobody loses access for not paying.
 */
export const controlTags = ['no_collection', 'no_renewal', 'no_stages'] as const
export type ControlTag = (typeof controlTags)[number]

type Tagged = Pick<KnownAccount, 'tags'>

/** True while open invoices are collected by themselves. */
export function collects({ tags }: Tagged): boolean {
  return !tags.includes('no_collection')
}

/** True while terms that end are renewed, or lapse. */
export function renews({ tags }: Tagged): boolean {
  return !tags.includes('no_renewal')
}

/** True while not paying has consequences. */
export function duns({ tags }: Tagged): boolean {
  return !tags.includes('no_stages') && !tags.includes('no_collection')
}
