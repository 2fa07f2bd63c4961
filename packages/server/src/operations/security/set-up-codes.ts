/** Begins to set up one-time codes. They are asked for once a first code has been given. */
import { z } from 'zod'
import { loadAccount } from '../../store/accounts.ts'
import { loadCodes, proposeSeed } from '../../store/one-time-codes.ts'
import { memberOf } from '../access.ts'
import { operation } from '../operation.ts'
import { Problem } from '../problem.ts'
import { aboutSeedOf, addressOf, newSeed, sealerIn } from './codes.ts'

export const setUpCodes = operation({
  id: 'setUpCodes',
  method: 'POST',
  path: '/v1/one-time-codes',
  summary: 'Begin to set up one-time codes',
  callers: ['member'],
  permission: null,
  scope: null,
  beforeSecondFactor: 'set_up',
  guardedAnyway: true,
  params: z.object({}),
  query: z.object({}),
  body: z.object({}).optional(),
  response: z
    .object({
      seed: z.string().meta({ description: 'In base 32, to be typed into an authenticator app.' }),
      address: z.string().meta({ description: 'The same for scanning: otpauth://…' }),
    })
    .meta({ id: 'CodeSeed' }),
  status: 201,
  secret: true,
  async handle(context) {
    const { member } = memberOf(context)
    const sealer = sealerIn(context)
    const { kysely } = context.database
    const loaded = await loadAccount(kysely, member.account, { lock: false, invoices: false })
    const seed = newSeed()
    await kysely.transaction().execute(async (transaction) => {
      if ((await loadCodes(transaction, member))?.confirmed) throw new Problem('conflict', 'One-time codes are set up.')
      await proposeSeed(transaction, member, sealer.seal(seed, aboutSeedOf(member)))
    })
    const issuer = loaded?.known.seller.name ?? 'Coterm'
    return { seed, address: addressOf(seed, { issuer, label: member.email }) }
  },
})
