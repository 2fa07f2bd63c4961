/** How an account pays, and visits to the provider's page. Never a card number. */
import { type PaymentMethod, paymentMethodKinds } from '@coterm/core/payment/payment-method.ts'
import { formatPlainDate } from '@coterm/core/time/plain-date.ts'
import { z } from 'zod'
import { type StoredSetup, setupStatuses } from '../store/payment-method-setups.ts'
import { DateText, InstantText, idText } from './primitives.ts'

export const PaymentMethodShape = z
  .object({
    id: idText('paymentMethod'),
    kind: z.enum(paymentMethodKinds),
    label: z.string().meta({ description: 'What a person recognises it by.' }),
    expiresOn: DateText.nullable().meta({ description: 'The first day on which it cannot be used any more.' }),
    default: z.boolean().meta({ description: 'Offered first, and what pays where nothing else is named.' }),
    backup: z.boolean().meta({ description: 'Tried once when another method is declined for good.' }),
    alignable: z.boolean().meta({ description: 'False: payments with it cannot be moved to a common date.' }),
  })
  .meta({ id: 'PaymentMethod' })

export function toApiPaymentMethod(method: PaymentMethod): z.input<typeof PaymentMethodShape> {
  const { id, kind, label, expiresOn, isDefault, isBackup, alignable } = method
  return {
    ...{ id, kind, label, alignable },
    expiresOn: expiresOn === null ? null : formatPlainDate(expiresOn),
    default: isDefault,
    backup: isBackup,
  }
}

export const PaymentMethodSetupShape = z
  .object({
    id: idText('setup'),
    account: idText('account'),
    status: z.enum(setupStatuses),
    kinds: z.array(z.enum(paymentMethodKinds)),
    returnUrl: z.string(),
    url: z.string().nullable().meta({ description: "The provider's page; told once, when the visit begins." }),
    paymentMethod: idText('paymentMethod').nullable().meta({ description: 'What was added.' }),
    declineCode: z.string().nullable(),
    createdAt: InstantText,
  })
  .meta({ id: 'PaymentMethodSetup' })

export function toApiSetup(setup: StoredSetup, url: string | null): z.input<typeof PaymentMethodSetupShape> {
  const { id, account, status, kinds, returnUrl, paymentMethod, declineCode, createdAt } = setup
  return {
    ...{ id, account, status, returnUrl, url, paymentMethod, declineCode },
    kinds: [...kinds],
    createdAt: new Date(createdAt).toISOString(),
  }
}
