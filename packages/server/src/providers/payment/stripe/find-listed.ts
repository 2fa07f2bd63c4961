/**
 * Finding what we made at Stripe by our own reference. Stripe's lists show at once what was written; its search is up to
 * a minute behind, longer when something is wrong ("Don't use search for read-after-write flows", docs.stripe.com/search).
 * So only a list can prove that something is not there.
 */
import type Stripe from 'stripe'
import type { ProviderMethod } from '../provider.ts'
import { referenceKey } from './client.ts'

/** More objects than this are not looked through: the answer would come too late. */
const lookThroughMax = 1000

/** The newest of a list that has this reference. Throws when the list is too long to say that there is none. */
export async function findListed<T extends { readonly metadata: Stripe.Metadata | null }>(
  list: AsyncIterable<T>,
  reference: string,
): Promise<T | null> {
  let seen = 0
  for await (const item of list) {
    if (item.metadata?.[referenceKey] === reference) return item
    seen += 1
    if (seen >= lookThroughMax) throw new Error(`Stripe lists too many objects to say whether ${reference} is there.`)
  }
  return null
}

/** The charge of a reference. With its method only the payments of that customer are looked through. */
export async function findIntent(
  stripe: Stripe,
  reference: string,
  method?: ProviderMethod,
): Promise<Stripe.PaymentIntent | null> {
  if (method?.customer)
    return findListed(stripe.paymentIntents.list({ customer: method.customer, limit: 100 }), reference)
  const query = `metadata['${referenceKey}']:'${reference}'`
  const [found] = (await stripe.paymentIntents.search({ query, limit: 1 })).data
  // What a search shows may be old.
  if (found) return stripe.paymentIntents.retrieve(found.id)
  return findListed(stripe.paymentIntents.list({ limit: 100 }), reference)
}
