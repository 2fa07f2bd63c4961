/** A tax service that does whatever it is told: answers, says no, is not available, or never answers. */
import type { TaxRate } from '@coterm/core/catalog/tax.ts'
import type { TaxProvider } from '../../src/providers/tax/provider.ts'

export type Mood = 'valid' | 'invalid' | 'unavailable' | 'silent' | 'unsure'

export type FakeTaxService = TaxProvider & {
  mood: Mood
  rates: readonly TaxRate[] | null
  readonly asked: string[]
}

export function fakeTaxService(): FakeTaxService {
  const service: FakeTaxService = {
    mood: 'valid',
    rates: null,
    asked: [],
    profile: { name: 'Fake VIES', checkMs: 100, ratesMs: 100 },
    async checkTaxId({ value }) {
      service.asked.push(value)
      await answers(service.mood)
      const valid = service.mood === 'unsure' ? null : service.mood === 'valid'
      return { valid, reference: valid ? `C${service.asked.length}` : null, name: valid ? 'Atelier SARL' : null }
    },
    async ratesFor() {
      await answers(service.mood)
      return service.rates
    },
  }
  return service
}

async function answers(mood: Mood): Promise<void> {
  if (mood === 'unavailable') throw new Error('SERVICE_UNAVAILABLE')
  // Longer than anybody waits here; the timer does not hold the process up.
  if (mood === 'silent') await new Promise((resolve) => setTimeout(resolve, 60_000).unref())
}
