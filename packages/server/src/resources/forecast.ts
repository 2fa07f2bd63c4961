/** What lies ahead, as the API shows it: payments, what other choices would cost, and plans for one payment date. */
import type { AlignmentPlan, AlignmentPlans, Move } from '@coterm/core/forecast/plan-alignment.ts'
import { horizonMonths, type SavingsOption } from '@coterm/core/forecast/savings.ts'
import type { InvoiceDraft } from '@coterm/core/invoice/invoice.ts'
import { formatMoney } from '@coterm/core/money/money.ts'
import { formatPlainDate } from '@coterm/core/time/plain-date.ts'
import { z } from 'zod'
import { ChangeShape, toApiChange } from './change.ts'
import { LineShape, type Reading, TaxShape, toApiLines, toApiTax } from './line.ts'
import { Amount, CurrencyCode, DateText, idText } from './primitives.ts'
import { PricedShape, toApiPriced } from './quote.ts'
import { RefusalShape, toApiRefusal } from './refusal.ts'
import { RenewalShape, toApiRenewal } from './subscription.ts'

export const ForecastPaymentShape = z
  .object({
    date: DateText,
    currency: CurrencyCode,
    paymentMethod: z.object({ id: idText('paymentMethod'), label: z.string() }).nullable(),
    lines: z.array(LineShape),
    subtotal: Amount,
    tax: z.array(TaxShape),
    total: Amount.meta({ description: 'With tax: what will be charged.' }),
  })
  .meta({ id: 'ForecastPayment' })

export const SavingsShape = z
  .object({
    months: z.int().meta({ description: 'The time over which the choices are compared.' }),
    options: z.array(
      z.object({
        renewal: RenewalShape,
        cost: Amount.nullable().meta({ description: 'Over that time; null where the term does not fit in whole.' }),
        saving: Amount.nullable().meta({ description: 'Less than going on as now; negative where it costs more.' }),
        current: z.boolean().meta({ description: 'What comes when nothing is changed.' }),
      }),
    ),
  })
  .meta({ id: 'Savings' })

const AlignmentPlanShape = z
  .object({
    changes: z.array(ChangeShape).meta({ description: 'Ready for POST /v1/quotes.' }),
    priced: PricedShape,
    moves: z.array(z.object({ subscription: idText('subscription'), from: DateText, to: DateText, days: z.int() })),
    payments: z.array(ForecastPaymentShape).meta({ description: 'Those of the coming year.' }),
    paymentsPerYear: z.int().meta({ description: 'Once everything has moved.' }),
  })
  .meta({ id: 'AlignmentPlan' })

const place = z.int().nullable()
export const AlignmentPlansShape = z
  .object({
    groups: z
      .array(z.array(idText('subscription')))
      .meta({ description: 'Subscriptions that can be aligned with each other as they are.' }),
    plans: z.array(AlignmentPlanShape),
    proposals: z
      .object({ cheapestToday: place, fewestPayments: place, nothingDueToday: place })
      .meta({ description: 'Places in `plans`, from 0.' }),
    excluded: z.array(z.object({ subscription: idText('subscription'), refusals: z.array(RefusalShape) })),
    refusals: z.array(RefusalShape).meta({ description: 'Why no plan works; empty where one does.' }),
  })
  .meta({ id: 'AlignmentPlans' })

export function toApiForecast(payments: readonly InvoiceDraft[], reading: Reading) {
  return payments.map((payment): z.input<typeof ForecastPaymentShape> => {
    const method = reading.known.paymentMethods.find(({ id }) => id === payment.paymentMethod)
    return {
      date: formatPlainDate(payment.date),
      currency: payment.currency,
      paymentMethod: method ? { id: method.id, label: method.label } : null,
      lines: toApiLines(payment.lines, payment.tax, reading),
      subtotal: formatMoney(payment.subtotal),
      tax: payment.tax.map(toApiTax),
      total: formatMoney(payment.total),
    }
  })
}

export function toApiSavings(options: readonly SavingsOption[]): z.input<typeof SavingsShape> {
  return {
    months: horizonMonths,
    options: options.map(({ terms, cost, saving, current }) => ({
      renewal: toApiRenewal(terms),
      cost: cost && formatMoney(cost),
      saving: saving && formatMoney(saving),
      current,
    })),
  }
}

export function toApiPlans(found: AlignmentPlans, reading: Reading): z.input<typeof AlignmentPlansShape> {
  const { groups, plans, proposals, excluded, refusals } = found
  return {
    groups: groups.map((group) => [...group]),
    plans: plans.map((plan) => toApiPlan(plan, reading)),
    proposals,
    excluded: excluded.map(({ subscription, refusals: reasons }) => {
      return { subscription, refusals: reasons.map((reason) => toApiRefusal(reason, reading.language)) }
    }),
    refusals: refusals.map((refusal) => toApiRefusal(refusal, reading.language)),
  }
}

function toApiPlan(plan: AlignmentPlan, reading: Reading): z.input<typeof AlignmentPlanShape> {
  return {
    changes: plan.changes.map(toApiChange),
    priced: toApiPriced(plan.quote, reading),
    moves: plan.moves.map(toApiMove),
    payments: toApiForecast(plan.payments, reading),
    paymentsPerYear: plan.paymentsPerYear,
  }
}

function toApiMove({ subscription, from, to, days }: Move) {
  return { subscription, from: formatPlainDate(from), to: formatPlainDate(to), days }
}
