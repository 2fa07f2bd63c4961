/** Gives money back at the provider. */
import {
  type PaymentProvider,
  type RefundRequest,
  type RefundResult,
  withinTime,
} from '../../providers/payment/provider.ts'

/**
 * Looked up first: a request whose answer was lost may have been done, and its key protects from giving back twice only
 * as long as the key lives.
 */
export async function giveBack(provider: PaymentProvider, request: RefundRequest): Promise<RefundResult> {
  const found = await withinTime(provider.findRefund(request.reference))
  return found ?? withinTime(provider.refund(request))
}
