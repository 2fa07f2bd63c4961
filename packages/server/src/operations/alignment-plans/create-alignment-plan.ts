/** Which subscriptions can have one payment date, what would have to change for that, and what each way would cost. */
import { planAlignment } from '@coterm/core/forecast/plan-alignment.ts'
import { id } from '@coterm/core/ids.ts'
import { parsePlainDate } from '@coterm/core/time/plain-date.ts'
import { z } from 'zod'
import { AlignmentPlansShape, toApiPlans } from '../../resources/forecast.ts'
import { DateText, idText } from '../../resources/primitives.ts'
import { namedAccount, seeAccount } from '../access.ts'
import { operation } from '../operation.ts'
import { notFound } from '../problem.ts'

export const createAlignmentPlan = operation({
  id: 'createAlignmentPlan',
  method: 'POST',
  path: '/v1/alignment-plans',
  summary: 'Plan one payment date for several subscriptions',
  callers: ['vendor', 'member'],
  permission: 'view',
  scope: 'view',
  params: z.object({}),
  query: z.object({}),
  body: z.object({
    account: idText('account').optional(),
    subscriptions: z
      .array(idText('subscription'))
      .min(1)
      .max(100)
      .optional()
      .meta({ description: 'Left out: all that are active.' }),
    target: z
      .union([z.literal('latest'), idText('subscription'), DateText])
      .default('latest')
      .meta({ description: 'The latest of their dates, the date of one of them, or any date.' }),
    charge: z.enum(['now', 'at_renewal']).optional().meta({ description: 'Left out: both ways.' }),
  }),
  response: AlignmentPlansShape,
  status: 200,
  async handle(context, { body }) {
    const { loaded, today } = await seeAccount(context, namedAccount(context, body.account))
    const { known } = loaded
    const subscriptions = body.subscriptions?.map((each) => id('subscription', each)) ?? null
    const { target, charge = null } = body
    const wanted = target === 'latest' ? target : (parsePlainDate(target) ?? id('subscription', target))
    const named = [...(subscriptions ?? []), ...(typeof wanted === 'string' && wanted !== 'latest' ? [wanted] : [])]
    if (named.some((each) => !known.subscriptions.some((own) => own.id === each))) throw notFound('subscription')
    const plans = planAlignment(known, { subscriptions, target: wanted, charge }, today)
    return toApiPlans(plans, { known, language: context.language })
  },
})
