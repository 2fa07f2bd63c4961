/** The customer's account, with what it pays next. */
import { taxDisplayFor, taxDisplays } from '@coterm/core/catalog/tax-display.ts'
import { nextPayments } from '@coterm/core/forecast/next-payments.ts'
import { accountKinds } from '@coterm/core/invoice/parties.ts'
import { formatMoney } from '@coterm/core/money/money.ts'
import { formatPlainDate, type PlainDate } from '@coterm/core/time/plain-date.ts'
import { z } from 'zod'
import type { Loaded } from '../store/accounts.ts'
import { MetadataShape } from './metadata.ts'
import { PaymentMethodShape, toApiPaymentMethod } from './payment-method.ts'
import { Amount, CurrencyCode, DateText, idText } from './primitives.ts'

const NextPaymentShape = z
  .object({
    date: DateText,
    currency: CurrencyCode,
    amount: Amount.meta({ description: 'With tax.' }),
    paymentMethod: z.object({ id: idText('paymentMethod'), label: z.string() }).nullable(),
    subscriptions: z.array(idText('subscription')),
  })
  .meta({ id: 'NextPayment' })

export const AccountShape = z
  .object({
    id: idText('account'),
    name: z.string(),
    country: z.string(),
    region: z.string().nullable().meta({ description: 'Where tax depends on it, by ISO 3166-2.' }),
    kind: z.enum(accountKinds),
    taxId: z.string().nullable().meta({ description: 'Its VAT id.' }),
    taxDisplay: z.enum(taxDisplays).meta({ description: 'Whether prices are to be shown with tax in them.' }),
    seller: z.object({
      ...{ id: z.string(), name: z.string(), country: z.string(), timeZone: z.string() },
      currency: CurrencyCode.meta({ description: 'What purchases are billed in.' }),
    }),
    today: DateText.meta({
      description: "Today's date in the seller's time zone; the test clock's date where the account has one.",
    }),
    testClock: idText('testClock').nullable(),
    paymentMethods: z.array(PaymentMethodShape),
    nextPayments: z
      .array(NextPaymentShape)
      .meta({ description: 'The next payment of every payment group, earliest first.' }),
    metadata: MetadataShape,
  })
  .meta({ id: 'Account' })

export function toApiAccount({ known, agenda }: Loaded, today: PlainDate): z.input<typeof AccountShape> {
  const { id, name, country, region, kind, taxId } = known.account
  const { seller } = known
  const methods = known.paymentMethods.map(toApiPaymentMethod)
  return {
    ...{ id, name, country, region, kind },
    taxId: taxId?.value ?? null,
    taxDisplay: taxDisplayFor(known.account, known.policy),
    seller: {
      id: seller.id,
      name: seller.name,
      country: seller.country,
      timeZone: seller.timeZone,
      currency: seller.currency,
    },
    today: formatPlainDate(today),
    testClock: agenda.testClock,
    paymentMethods: methods,
    nextPayments: nextPayments(known).map((payment) => ({
      date: formatPlainDate(payment.date),
      currency: payment.amount.currency,
      amount: formatMoney(payment.amount),
      paymentMethod: methods.find(({ id }) => id === payment.paymentMethod) ?? null,
      subscriptions: [...payment.subscriptions],
    })),
  }
}
