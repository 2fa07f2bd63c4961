/**
 * Faults that somebody could build into the engine, planted where it speaks to the provider: each does there what the
 * provider and the books would see of it. A run has to find every one.
 */
import type { PaymentDeps } from '../../src/operations/payments/attempt-outcome.ts'
import type { ChargeResult, PaymentProvider } from '../../src/providers/payment/provider.ts'
import type { Network } from './faulty-provider.ts'

export type Mutant = {
  readonly name: string
  /** The rule that has to be broken by it. */
  readonly breaks: 'charged_at_most_once' | 'ledger_is_books' | 'everything_settles'
  plant(deps: PaymentDeps, network: Network): PaymentDeps
}

const withProvider = (change: (provider: PaymentProvider, network: Network) => Partial<PaymentProvider>) => {
  return (deps: PaymentDeps, network: Network): PaymentDeps => {
    const { provider } = deps
    return { ...deps, provider: { ...provider, ...change(provider, network) } }
  }
}

async function orElse(asked: Promise<ChargeResult>, answer: ChargeResult): Promise<ChargeResult> {
  try {
    return await asked
  } catch (error) {
    // A dead process does nothing more.
    if (error instanceof Error && error.message.startsWith('The process was terminated')) throw error
    return answer
  }
}

export const mutants: readonly Mutant[] = [
  {
    name: 'another key for every request',
    breaks: 'charged_at_most_once',
    plant: withProvider((provider, network) => ({
      async charge(request) {
        const reference = `${request.reference}-${network.chance.below('key', 1e9)}`
        const answer = await provider.charge({ ...request, reference })
        // Written down with the answer: without one, nobody knows the key.
        network.keys.set(request.reference, reference)
        return answer
      },
      find: (reference, method) => provider.find(network.keys.get(reference) ?? reference, method),
      cancel: (reference, method) => provider.cancel(network.keys.get(reference) ?? reference, method),
    })),
  },
  {
    name: 'sends again after the key has died',
    breaks: 'charged_at_most_once',
    plant: withProvider((provider) => ({
      profile: { ...provider.profile, keyLifeMs: Number.MAX_SAFE_INTEGER },
      find: async () => null,
    })),
  },
  {
    name: 'takes no answer for a refusal, and tries again',
    breaks: 'charged_at_most_once',
    plant: withProvider((provider) => ({
      charge: (request) => orElse(provider.charge(request), { status: 'failed', declineCode: 'processing_error' }),
    })),
  },
  {
    name: 'takes no answer for the money, without looking',
    breaks: 'ledger_is_books',
    plant: withProvider((provider) => ({
      charge: (request) => orElse(provider.charge(request), { status: 'succeeded' }),
    })),
  },
  {
    name: 'never looks up what had no answer',
    breaks: 'everything_settles',
    plant: withProvider(() => ({
      find: async () => {
        throw new Error('nobody asks')
      },
    })),
  },
  {
    name: 'gives back again without looking',
    breaks: 'ledger_is_books',
    plant: withProvider(() => ({ findRefund: async () => null })),
  },
]
