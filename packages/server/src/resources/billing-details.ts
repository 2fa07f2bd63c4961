/** How documents name a customer and a seller, and who gets them. */

import {
  type Account,
  type BillingDetails,
  noDetails,
  noSellerDetails,
  type Seller,
  type SellerDetails,
} from '@coterm/core/invoice/parties.ts'
import { languages } from '@coterm/core/language.ts'
import { z } from 'zod'
import type { AccountBilling } from '../store/billing-details.ts'
import { isIban } from './iban.ts'

// One line of print: what is typed around it is taken off, and nothing of it moves the cursor.
const Line = (max: number) =>
  z
    .string()
    .trim()
    .min(1, 'is empty: leave it out, or send null')
    .max(max, `is longer than ${max} characters`)
    .regex(/^[^\p{Cc}\u2028\u2029]*$/u, 'holds a line break or another control character')
const Email = z.email('is not an e-mail address, such as accounts@example.com').max(254)

const detailFields = {
  legalName: Line(200).nullable(),
  addressLines: z.array(Line(100)).max(4, 'has more than 4 lines: the city and postal code have fields of their own'),
  city: Line(100).nullable(),
  postalCode: Line(16).nullable(),
  region: Line(100).nullable(),
  registration: Line(60).nullable().meta({ description: 'The number in the register of companies.' }),
  email: Email.nullable(),
  phone: z
    .string()
    .trim()
    .regex(/^\+?[\d ()./-]{5,30}$/, 'is not a telephone number, such as +33 1 23 45 67 89')
    .nullable(),
}

const accountFields = {
  ...detailFields,
  poNumber: Line(60).nullable().meta({ description: "The customer's own order number, which documents repeat." }),
  recipients: z
    .array(Email)
    .max(10, 'has more than 10 addresses: use a distribution list')
    .refine((list) => new Set(list.map((each) => each.toLowerCase())).size === list.length, 'names an address twice'),
  language: z.enum(languages, `is not one of our languages: ${languages.join(', ')}`),
}

const sellerFields = {
  ...detailFields,
  taxId: Line(40).nullable(),
  iban: z
    .string()
    .overwrite((text) => text.replaceAll(/\s/g, '').toUpperCase())
    .refine(isIban, 'is not an IBAN: one of its characters is wrong')
    .nullable(),
  bic: z
    .string()
    .regex(/^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/, 'is not a BIC of 8 or 11 capital letters and digits')
    .nullable(),
  logo: z
    .object({ text: Line(40), colour: z.string().regex(/^#[0-9a-f]{6}$/i, 'is not a colour, such as #1d4ed8') })
    .nullable()
    .meta({ description: 'What stands at the head of documents in place of the name.' }),
  footers: z
    .partialRecord(z.enum(languages), z.string().trim().min(1).max(600))
    .meta({ description: 'Small print at the foot of documents, by language; English stands in for the others.' }),
}

export const AccountBillingShape = z
  .object({ ...accountFields, country: z.string().meta({ description: 'Where the account is taxed.' }) })
  .meta({ id: 'AccountBillingDetails' })
export const SellerBillingShape = z
  .object({ ...sellerFields, country: z.string() })
  .meta({ id: 'SellerBillingDetails' })

/** What is left out stays; null, or an empty list, takes away. */
export const AccountBillingChange = z.strictObject(accountFields).partial().meta({ id: 'AccountBillingChange' })
export const SellerBillingChange = z.strictObject(sellerFields).partial().meta({ id: 'SellerBillingChange' })

export function toApiAccountBilling(account: Account): z.input<typeof AccountBillingShape> {
  const { details, poNumber, recipients, language, country } = account
  return { ...toApiDetails(details ?? noDetails), poNumber, recipients: [...recipients], language, country }
}

export function toApiSellerBilling({ details, country }: Seller): z.input<typeof SellerBillingShape> {
  const { taxId, iban, bic, logo, footers, ...rest } = details ?? noSellerDetails
  return { ...toApiDetails(rest), taxId, iban, bic, logo, footers: { ...footers }, country }
}

export function changedAccountBilling(
  before: AccountBilling,
  change: z.output<typeof AccountBillingChange>,
): AccountBilling {
  const { poNumber, recipients, language, ...given } = change
  return {
    details: withGiven(before.details ?? noDetails, toDetails(given)),
    ...withGiven(
      { poNumber: before.poNumber, recipients: before.recipients, language: before.language },
      {
        ...{ poNumber, recipients, language },
      },
    ),
  }
}

export function changedSellerDetails(
  before: SellerDetails | null,
  { footers, ...change }: z.output<typeof SellerBillingChange>,
): SellerDetails {
  // A seller's languages are many: one is changed without repeating the others.
  const all = { ...(before?.footers ?? {}), ...footers }
  return { ...withGiven(before ?? noSellerDetails, toDetails(change)), footers: all }
}

function toApiDetails({ lines, ...details }: BillingDetails) {
  return { ...details, addressLines: [...lines] }
}

function toDetails<T extends { addressLines?: string[] | undefined }>({ addressLines: lines, ...given }: T) {
  return { ...given, lines }
}

// What is undefined was not given.
function withGiven<T extends object>(before: T, given: { readonly [K in keyof T]?: T[K] | undefined }): T {
  return { ...before, ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) }
}
