/** The vendor's rules as they are today, and every version of them that begins on a day. */
import { policyOn } from '@coterm/core/catalog/dated.ts'
import type { Policy } from '@coterm/core/catalog/policy.ts'
import type { SellerId } from '@coterm/core/invoice/parties.ts'
import { formatPlainDate } from '@coterm/core/time/plain-date.ts'
import { z } from 'zod'
import { todayOf } from '../../clock.ts'
import { PolicyShape } from '../../resources/policy.ts'
import { DateText } from '../../resources/primitives.ts'
import { loadSeller } from '../../store/sellers.ts'
import { operation } from '../operation.ts'
import { notFound } from '../problem.ts'

export const getPolicy = operation({
  id: 'getPolicy',
  method: 'GET',
  path: '/v1/sellers/{seller}/policy',
  summary: "See the vendor's rules, today and on days to come",
  callers: ['vendor'],
  permission: null,
  scope: 'view',
  params: z.object({ seller: z.string() }),
  query: z.object({}),
  body: z.undefined(),
  response: z
    .object({
      policy: PolicyShape,
      versions: z.array(z.object({ from: DateText.nullable(), policy: PolicyShape })),
    })
    .meta({ id: 'PolicyInForce' }),
  status: 200,
  async handle({ database, clock }, { params }) {
    const found = await loadSeller(database.kysely, params.seller as SellerId)
    if (!found) throw notFound('seller')
    const versions = found.policies ?? [{ from: null, policy: found.policy }]
    const today = policyOn(versions, todayOf(clock, found.seller, null)) ?? found.policy
    return {
      policy: toApi(today),
      versions: versions.map(({ from, policy }) => {
        return { from: from === null ? null : formatPlainDate(from), policy: toApi(policy) }
      }),
    }
  },
})

// The same fields under the same names; only what cannot be written to is a list that can.
function toApi(policy: Policy): z.input<typeof PolicyShape> {
  return policy as z.input<typeof PolicyShape>
}
