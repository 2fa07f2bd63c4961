/** The sandbox's messages go the way of any provider's: signed, verified, kept, and then looked at. */
import type { WebhookRequest } from '../../providers/payment/provider.ts'
import type { SandboxProvider } from '../../providers/payment/sandbox.ts'
import type { PaymentDeps } from './attempt-outcome.ts'
import { handleProviderEvents, receiveProviderEvent } from './receive-provider-event.ts'

/** Takes in what the sandbox has to say by now. Answers how many messages there were. */
export async function hearSandbox(deps: PaymentDeps & { readonly sandbox: SandboxProvider }): Promise<number> {
  const deliver = async (request: WebhookRequest) => (await receiveProviderEvent(deps, request)).type === 'received'
  const taken = await deps.sandbox.sendEvents(deliver)
  if (taken > 0) await handleProviderEvents(deps, deps.clock.now())
  return taken
}
