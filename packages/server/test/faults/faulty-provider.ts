/**
 * The way to the sandbox, as bad as a network and a provider can be: requests that are lost, answers that are lost,
 * requests that arrive late, hours without any answer, look-ups that see nothing. The sandbox itself stays honest.
 */
import type {
  ChargeRequest,
  ChargeResult,
  PaymentProvider,
  RefundRequest,
} from '../../src/providers/payment/provider.ts'
import type { SandboxProvider } from '../../src/providers/payment/sandbox.ts'
import type { Chance } from './chance.ts'
import type { Mortal } from './process.ts'
import type { VirtualClock } from './virtual-clock.ts'

/** What a run has seen at least once; a run in which one stays at zero shows too little. */
export const situations = [
  'request lost',
  'answer lost',
  'request late',
  'provider down',
  'look-up blind',
  'asked about after the key died',
  'sent again while the key lived',
  'message late',
  'message twice',
  'messages out of order',
  'message forged',
] as const
export type Situation = (typeof situations)[number]

export type Network = {
  readonly sandbox: SandboxProvider
  readonly clock: VirtualClock
  readonly chance: Chance
  /** 1 as bad as it gets, 0 healed. */
  badness: number
  /** Nothing is answered until this moment. */
  downUntil: number
  readonly seen: Map<Situation, number>
  /** What was asked for under each reference, and when first: for the oracle, as the provider heard it. */
  readonly asked: Map<string, { readonly description: string; readonly first: number }>
  /** Used by planted faults only: the key that was sent last for a reference. */
  readonly keys: Map<string, string>
  /** Charges that wait for their customer, by the place they are confirmed at. */
  readonly waiting: Map<string, bigint>
  /** Requests on their way, that arrive after everybody has given up on them. */
  readonly late: (() => Promise<unknown>)[]
}

export function newNetwork(parts: Pick<Network, 'sandbox' | 'clock' | 'chance'>): Network {
  const empty = {
    badness: 1,
    downUntil: 0,
    seen: new Map(),
    asked: new Map(),
    keys: new Map(),
    waiting: new Map(),
    late: [],
  }
  return { ...parts, ...empty }
}

export function saw(network: Network, situation: Situation): void {
  network.seen.set(situation, (network.seen.get(situation) ?? 0) + 1)
}

/** The provider as one process reaches it. */
export function providerFor(network: Network, mortal: Mortal): PaymentProvider {
  const { sandbox } = network
  const call = <T>(name: string, reference: string, ask: () => Promise<T>) =>
    reach(network, mortal, { name, reference, ask })
  return {
    ...sandbox,
    async charge(request) {
      note(network, request)
      const answer = await call('charge', request.reference, () => sandbox.charge(request))
      remember(network, request.reference, answer)
      return answer
    },
    async find(reference, method) {
      noteAge(network, reference)
      const blind = network.chance.happens(`blind ${reference}`, 0.1 * network.badness)
      if (blind) saw(network, 'look-up blind')
      const answer = await call('find', reference, async () => (blind ? null : sandbox.find(reference, method)))
      remember(network, reference, answer)
      return answer
    },
    cancel: (reference, method) => call('cancel', reference, () => sandbox.cancel(reference, method)),
    refund: (request) => call('refund', request.reference, () => refundOnce(network, request)),
    findRefund: (reference) => call('findRefund', reference, () => sandbox.findRefund(reference)),
  }
}

type Call<T> = { readonly name: string; readonly reference: string; readonly ask: () => Promise<T> }

async function reach<T>(network: Network, mortal: Mortal, { name, reference, ask }: Call<T>): Promise<T> {
  const { chance, clock, badness } = network
  mortal.at(`provider ${name}: not sent`)
  if (clock.now() < network.downUntil) {
    saw(network, 'provider down')
    throw new Error('connect ECONNREFUSED')
  }
  // There are few refunds, so more of them go wrong.
  const worse = name === 'refund' ? 2 : 1
  const fate = badness === 0 ? 1 : chance.of(`fate ${name} ${reference}`) / badness / worse
  if (fate < 0.05) {
    saw(network, 'request lost')
    throw new Error('socket hang up')
  }
  if (fate < 0.08) {
    saw(network, 'request late')
    network.late.push(ask)
    throw new Error('The request took too long.')
  }
  const answer = await ask()
  mortal.at(`provider ${name}: answered`)
  if (fate < 0.16) {
    saw(network, 'answer lost')
    throw new Error('read ECONNRESET')
  }
  return answer
}

/** What was on its way arrives; nobody hears the answers. */
export async function deliverLate(network: Network): Promise<void> {
  for (const arrive of network.late.splice(0)) await arrive().catch(() => {})
}

function note(network: Network, { reference, description }: ChargeRequest): void {
  const known = network.asked.get(reference)
  if (!known) {
    network.asked.set(reference, { description, first: network.clock.now() })
    return
  }
  const age = network.clock.now() - known.first
  if (age < network.sandbox.profile.keyLifeMs) saw(network, 'sent again while the key lived')
}

function noteAge(network: Network, reference: string): void {
  const known = network.asked.get(reference)
  if (known && network.clock.now() - known.first >= network.sandbox.profile.keyLifeMs) {
    saw(network, 'asked about after the key died')
  }
}

function remember(network: Network, reference: string, answer: ChargeResult | null): void {
  if (answer?.status !== 'requires_action') {
    network.waiting.delete(reference)
    return
  }
  const id = /confirmations\/(\d+)/.exec(answer.actionUrl ?? '')?.[1]
  if (id !== undefined) network.waiting.set(reference, BigInt(id))
}

// The sandbox keeps refunds for good. A real provider forgets their keys as it forgets those of charges: a refund that is
// sent again too late is another refund.
async function refundOnce(network: Network, request: RefundRequest) {
  const { reference } = request
  const known = network.asked.get(reference)
  if (!known) network.asked.set(reference, { description: 'refund', first: network.clock.now() })
  const isOld = known !== undefined && network.clock.now() - known.first >= network.sandbox.profile.keyLifeMs
  return network.sandbox.refund(isOld ? { ...request, reference: `${reference} again` } : request)
}
