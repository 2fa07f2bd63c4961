/** Without a tax service: nobody can say whether a VAT id exists, only how it is written. Evidence is the vendor's own. */
import type { TaxProvider } from './provider.ts'

export const offlineTaxProvider: TaxProvider = {
  profile: { name: 'none', checkMs: 1000, ratesMs: 1000 },
  async checkTaxId() {
    return { valid: null, reference: null, name: null }
  },
  async ratesFor() {
    return null
  },
}
