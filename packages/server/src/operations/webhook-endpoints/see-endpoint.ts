/** An endpoint by its id, and what is checked of one before it is written. */
import { id } from '@coterm/core/ids.ts'
import type { SellerId } from '@coterm/core/invoice/parties.ts'
import type { Sealer } from '../../secrets/sealed.ts'
import type { Reader } from '../../store/database.ts'
import { loadSeller } from '../../store/sellers.ts'
import { loadEndpoint, type WebhookEndpoint } from '../../store/webhook-endpoints.ts'
import type { Context } from '../operation.ts'
import { invalid, notFound, Problem } from '../problem.ts'

export async function seeEndpoint(reader: Reader, named: string, lock = false): Promise<WebhookEndpoint> {
  const endpoint = await loadEndpoint(reader, id('webhookEndpoint', named), { lock })
  if (!endpoint) throw notFound('webhook endpoint')
  return endpoint
}

export function sealerFor({ sealer }: Context): Sealer {
  if (sealer) return sealer
  throw new Problem(
    'conflict',
    'Webhooks are not open here: the server needs COTERM_SECRET_KEYS to keep their secrets.',
  )
}

export async function requireFit(
  { webhooks }: Context,
  reader: Reader,
  { url, seller }: { readonly url: string; readonly seller: SellerId | null },
): Promise<void> {
  const problem = webhooks.problemOf(url)
  if (problem) throw invalid('url', problem)
  if (seller !== null && !(await loadSeller(reader, seller))) throw notFound('seller')
}
