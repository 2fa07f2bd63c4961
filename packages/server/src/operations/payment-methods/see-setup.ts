/** The visit to the provider's page that is named, when the caller may see it. */
import { id } from '@coterm/core/ids.ts'
import { loadSetup, type StoredSetup } from '../../store/payment-method-setups.ts'
import { glanceAt } from '../access.ts'
import type { Context } from '../operation.ts'
import { notFound } from '../problem.ts'

export async function seeSetup(context: Context, named: string): Promise<StoredSetup> {
  const setup = await loadSetup(context.database.kysely, id('setup', named))
  if (!setup) throw notFound('setup')
  await glanceAt(context, setup.account, 'setup')
  return setup
}
