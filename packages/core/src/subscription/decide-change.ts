/** One change: which decision answers it. */
import type { Answer } from '../decision.ts'
import type { PlainDate } from '../time/plain-date.ts'
import { addSeats } from './add-seats.ts'
import type { Change } from './change.ts'
import type { KnownAccount } from './known.ts'
import { purchase } from './purchase.ts'
import { setNextSeats } from './set-next-seats.ts'
import { setNextTerm } from './set-next-term.ts'
import { setRenewalIntent } from './set-renewal-intent.ts'

export function decideChange(known: KnownAccount, change: Change, at: PlainDate): Answer {
  switch (change.type) {
    case 'purchase':
      return purchase(known, change, at)
    case 'add_seats':
      return addSeats(known, change, at)
    case 'set_next_seats':
      return setNextSeats(known, change, at)
    case 'set_next_term':
      return setNextTerm(known, change, at)
    case 'set_renewal_intent':
      return setRenewalIntent(known, change, at)
  }
}
