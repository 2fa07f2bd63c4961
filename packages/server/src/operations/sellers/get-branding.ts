/** How the portal looks: for a member as the own seller wants it, for anybody else where there is no doubt whose it is. */
import type { SellerId } from '@coterm/core/invoice/parties.ts'
import { z } from 'zod'
import { BrandingShape, toApiBranding } from '../../resources/branding.ts'
import { asDelivered, loadBranding, loadBrandingOf, onlyBranding } from '../../store/branding.ts'
import { type Context, operation } from '../operation.ts'

const unnamed = 'Coterm'

export const getBranding = operation({
  id: 'getBranding',
  method: 'GET',
  path: '/v1/branding',
  summary: 'See how the portal looks',
  callers: ['vendor', 'member', 'anyone'],
  permission: null,
  scope: null,
  params: z.object({}),
  query: z.object({ seller: z.string().optional().meta({ description: 'For the vendor: whose.' }) }),
  body: z.undefined(),
  response: BrandingShape,
  status: 200,
  async handle(context, { query }) {
    const found = await brandingFor(context, query.seller)
    return toApiBranding(found?.branding ?? asDelivered, found?.name ?? unnamed)
  },
})

async function brandingFor({ caller, database }: Context, asked: string | undefined) {
  const { kysely } = database
  if (caller.kind === 'member') return loadBrandingOf(kysely, caller.member.account)
  return caller.kind === 'vendor' && asked !== undefined
    ? loadBranding(kysely, asked as SellerId)
    : onlyBranding(kysely)
}
