/** What changes would cost, today and at the next renewals. A quote with refusals is a quote too: it says why. */
import type { AccountId } from '@coterm/core/ids.ts'
import { makeQuote } from '@coterm/core/quote/quote.ts'
import type { Change } from '@coterm/core/subscription/change.ts'
import { addDays } from '@coterm/core/time/plain-date.ts'
import { startOfDay } from '@coterm/core/time/zone.ts'
import { z } from 'zod'
import { ChangeShape, firstSubscription, toChange } from '../../resources/change.ts'
import { NewMetadata } from '../../resources/metadata.ts'
import { idText } from '../../resources/primitives.ts'
import { QuoteShape, toApiQuote } from '../../resources/quote.ts'
import { newId } from '../../store/ids.ts'
import { accountOfSubscription } from '../../store/import-subscription.ts'
import { insertQuote, loadQuote } from '../../store/quotes.ts'
import { namedAccount, RoleQuery, roleOf, seeAccount } from '../access.ts'
import { changeMetadata, withMetadata } from '../metadata.ts'
import { type Context, operation } from '../operation.ts'
import { Problem } from '../problem.ts'

const Body = z.object({
  account: idText('account').optional().meta({ description: 'Needed where no change names a subscription.' }),
  changes: z.array(ChangeShape).min(1).max(100),
  role: RoleQuery,
  metadata: NewMetadata.meta({ description: 'Kept with the quote and shown with the invoices it issues.' }),
})
type Asked = z.output<typeof Body>

export const createQuote = operation({
  id: 'createQuote',
  method: 'POST',
  path: '/v1/quotes',
  summary: 'Quote changes',
  callers: ['vendor', 'member'],
  permission: 'view',
  scope: 'view',
  params: z.object({}),
  query: z.object({}),
  body: Body,
  response: QuoteShape,
  status: 201,
  async handle(context, { body }) {
    const { loaded, today } = await seeAccount(context, await accountOf(context, body))
    const { database, clock, language } = context
    const { known, agenda } = loaded
    const role = roleOf(context, body.role)
    if (body.metadata && context.caller.kind !== 'vendor') throw new Problem('forbidden', 'metadata is the vendor’s.')
    const quoteId = await newId(database, 'quote')
    const changes = await toChanges(context, body)
    const now = clock.now()
    // On a test clock the day ends when the clock is moved; a real hour still has to be written down.
    const lastMoment = startOfDay(addDays(today, 1), known.seller.timeZone)
    await insertQuote(database.kysely, {
      id: quoteId,
      account: known.account.id,
      quote: makeQuote({ ...known, role }, changes, today),
      quotedOn: today,
      stateVersion: agenda.stateVersion,
      createdAt: now,
      expiresAt: lastMoment,
    })
    const of = { account: known.account.id, kind: 'quote' } as const
    await changeMetadata(context, { ...of, id: quoteId }, body.metadata)
    const stored = await loadQuote(database.kysely, quoteId)
    if (!stored) throw new Error(`Broken invariant: ${quoteId} has just been stored`)
    return withMetadata(context, of, toApiQuote(stored, { known, language }))
  },
})

async function toChanges({ database }: Context, { changes }: Asked): Promise<Change[]> {
  const decided: Change[] = []
  for (const change of changes) decided.push(toChange(change, await newId(database, 'subscription')))
  return decided
}

// Whose quote: the account that is named, else that of the first subscription in it.
async function accountOf(context: Context, { account, changes }: Asked): Promise<AccountId> {
  const first = changes.map(firstSubscription).find((each) => each !== null)
  if (context.caller.kind !== 'vendor' || account !== undefined || !first) return namedAccount(context, account)
  const owner = await accountOfSubscription(context.database.kysely, first)
  return owner ?? namedAccount(context, account)
}
