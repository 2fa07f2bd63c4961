/** Whether prices are shown with the tax in them or before it. What is charged is the same. */

export const taxDisplays = ['inclusive', 'exclusive'] as const
export type TaxDisplay = (typeof taxDisplays)[number]

type Kind = 'business' | 'consumer'
/** By the kind of customer, the countries where prices are shown with tax. */
export type TaxDisplayPolicy = { readonly inclusive: Readonly<Record<Kind, readonly string[]>> }

export function taxDisplayFor(
  { kind, country }: { readonly kind: Kind; readonly country: string },
  { taxDisplay }: { readonly taxDisplay: TaxDisplayPolicy },
): TaxDisplay {
  return taxDisplay.inclusive[kind].includes(country) ? 'inclusive' : 'exclusive'
}
