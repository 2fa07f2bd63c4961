/** One change: which decision answers it. */
import { type Answer, refuse } from '../decision.ts'
import { allows, permissionFor } from '../permissions.ts'
import { refusal } from '../refusals.ts'
import type { PlainDate } from '../time/plain-date.ts'
import { addSeats } from './add-seats.ts'
import { align } from './align.ts'
import type { Change } from './change.ts'
import { endNow } from './end-now.ts'
import { inForceOn, type KnownAccount } from './known.ts'
import { purchase } from './purchase.ts'
import { renewNow } from './renew-now.ts'
import { returnLine } from './return.ts'
import { setNextProduct } from './set-next-product.ts'
import { setNextSeats } from './set-next-seats.ts'
import { setNextTerm } from './set-next-term.ts'
import { setPaymentMethod } from './set-payment-method.ts'
import { setRenewalIntent } from './set-renewal-intent.ts'
import { switchProduct } from './switch-product.ts'

/** Whose role does not allow it is told so first, and nothing else. */
export function decideChange(known: KnownAccount, change: Change, at: PlainDate): Answer {
  const permission = permissionFor(change.type)
  if (allows(known.role, permission)) return decide(inForceOn(known, at), change, at)
  return refuse([refusal('no_permission', null, { params: { permission } })])
}

function decide(known: KnownAccount, change: Change, at: PlainDate): Answer {
  switch (change.type) {
    case 'purchase':
      return purchase(known, change, at)
    case 'add_seats':
      return addSeats(known, change, at)
    case 'set_next_seats':
      return setNextSeats(known, change, at)
    case 'set_next_term':
      return setNextTerm(known, change, at)
    case 'set_next_product':
      return setNextProduct(known, change, at)
    case 'switch_product':
      return switchProduct(known, change, at)
    case 'set_renewal_intent':
      return setRenewalIntent(known, change, at)
    case 'set_payment_method':
      return setPaymentMethod(known, change, at)
    case 'renew':
      return renewNow(known, change, at)
    case 'align':
      return align(known, change, at)
    case 'return':
      return returnLine(known, change, at)
    case 'end_now':
      return endNow(known, change, at)
  }
}
