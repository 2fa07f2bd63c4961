/** A quote: the promise of what a change costs. Accepting it charges exactly this, or nothing. */
import { priceKinds } from '@coterm/core/catalog/catalog.ts'
import { warningCodes } from '@coterm/core/decision.ts'
import { lineKinds } from '@coterm/core/invoice/invoice.ts'
import { z } from 'zod'
import { ChangeShape } from './change.ts'
import { Amount, CurrencyCode, DateText, Fraction, InstantText, idText, PeriodShape, TermText } from './primitives.ts'
import { RefusalShape } from './refusal.ts'

export const LineShape = z
  .object({
    kind: z.enum(lineKinds),
    description: z.string(),
    subscription: idText('subscription'),
    product: z.string(),
    term: TermText,
    priceKind: z.enum(priceKinds),
    unitPrice: Amount,
    quantity: z.int(),
    fraction: Fraction.optional().meta({ description: 'Absent when the whole period is billed.' }),
    period: PeriodShape,
    amount: Amount,
  })
  .meta({ id: 'Line' })

export const TaxShape = z.object({ rate: z.string(), taxable: Amount, amount: Amount }).meta({ id: 'TaxPart' })

export const QuoteRenewalShape = z
  .object({
    subscription: idText('subscription'),
    date: DateText,
    before: Amount.nullable().meta({ description: 'Next renewal without this quote, without tax; null when none.' }),
    after: Amount.nullable().meta({ description: 'Next renewal with this quote, without tax; null when none.' }),
    product: z.string(),
    term: TermText,
    seats: z.int(),
    unitPrice: Amount.nullable(),
    newUnitPrice: Amount.nullable().meta({ description: 'What a seat would cost when bought again after a lapse.' }),
    lapseCost: Amount.nullable(),
  })
  .meta({ id: 'QuoteRenewal' })

export const quoteStatuses = ['open', 'held', 'accepted', 'failed'] as const

export const QuoteShape = z
  .object({
    id: idText('quote'),
    account: idText('account'),
    status: z.enum(quoteStatuses).meta({ description: 'held: waits for the payment; nothing has moved yet.' }),
    currency: CurrencyCode,
    changes: z.array(ChangeShape),
    lines: z.array(LineShape),
    subtotal: Amount,
    tax: z.array(TaxShape),
    total: Amount,
    creditApplied: Amount,
    dueToday: Amount,
    paymentMethods: z
      .array(z.object({ id: idText('paymentMethod'), label: z.string(), amount: Amount }))
      .meta({ description: 'What each method will be charged today.' }),
    renewals: z.array(QuoteRenewalShape),
    warnings: z.array(
      z.object({ code: z.enum(warningCodes), params: z.record(z.string(), z.union([z.string(), z.number()])) }),
    ),
    refusals: z
      .array(RefusalShape)
      .meta({ description: 'What stands in the way; empty when the quote can be accepted.' }),
    invoices: z.array(idText('invoice')).meta({ description: 'Issued by the acceptance.' }),
    createdAt: InstantText,
    expiresAt: InstantText,
    stateVersion: z.string(),
  })
  .meta({ id: 'Quote' })
