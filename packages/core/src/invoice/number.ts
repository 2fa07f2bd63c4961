/** The number printed on an invoice: gapless within its series. */

export const liveSeries = 'INV'
/** Accounts on a test clock are numbered apart, so that a moved clock never puts real numbers out of order. */
export const testSeries = 'TEST'

/** Credit notes are numbered apart from invoices. */
export const creditSeries = { live: 'CN', test: 'TEST-CN' } as const

/** `INV-000042`; longer once the series has passed its million. */
export function invoiceNumber(series: string, sequence: bigint): string {
  return `${series}-${sequence.toString().padStart(6, '0')}`
}
