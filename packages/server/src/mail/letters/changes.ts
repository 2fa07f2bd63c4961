/** One letter that confirms everything that was changed together. */
import { endOf } from '@coterm/core/subscription/subscription.ts'
import { addDays } from '@coterm/core/time/plain-date.ts'
import {
  dateIn,
  type Facts,
  methodName,
  moneyIn,
  productName,
  productOf,
  subscriptionOf,
  type TimelineEvent,
  termIn,
} from '../facts.ts'
import { type Letter, linkTo } from '../letter.ts'
import type { Say } from '../say.ts'

const daysValid = 7

type Sentence = (say: Say, event: TimelineEvent, facts: Facts) => string

const sentences: Readonly<Record<string, Sentence | undefined>> = {
  'subscription.purchased': (say, event, facts) =>
    say('changePurchased', {
      ...about(facts, event),
      seats: say.seats(Number(event.data.seats)),
      term: say.term(termIn(event.data, 'term')),
    }),
  'subscription.seats_added': (say, event, facts) =>
    say('changeSeatsAdded', {
      ...about(facts, event),
      added: say.seats(Number(event.data.added)),
      seats: say.seats(Number(event.data.seats)),
    }),
  'subscription.next_seats_set': (say, event, facts) =>
    event.data.seats == null
      ? say('changeNextSeatsKept', about(facts, event))
      : say('changeNextSeats', { ...about(facts, event), seats: say.seats(Number(event.data.seats)) }),
  'subscription.next_term_set': (say, event, facts) =>
    event.data.term == null
      ? say('changeNextTermKept', about(facts, event))
      : say('changeNextTerm', { ...about(facts, event), term: say.term(termIn(event.data, 'term')) }),
  'subscription.next_product_set': (say, event, facts) => {
    const product = productName(facts, subscriptionOf(facts, event)?.product)
    return event.data.product == null
      ? say('changeNextProductKept', { product })
      : say('changeNextProduct', { product, next: productName(facts, event.data.product) })
  },
  'subscription.next_end_set': (say, event, facts) =>
    event.data.date == null
      ? say('changeNextEndKept', about(facts, event))
      : say('changeNextEnd', { ...about(facts, event), date: say.date(dateIn(event.data, 'date')) }),
  'subscription.product_switched': (say, { data }, facts) =>
    say('changeSwitched', { from: productName(facts, data.from), product: productName(facts, data.to) }),
  'subscription.payment_method_set': (say, event, facts) =>
    say('changeMethodSet', { ...about(facts, event), method: methodName(facts, event.data.paymentMethod) }),
  'subscription.aligned': (say, event, facts) =>
    say('changeAligned', {
      ...about(facts, event),
      from: say.date(dateIn(event.data, 'from')),
      to: say.date(dateIn(event.data, 'to')),
    }),
  'subscription.returned': (say, event, facts) =>
    say('changeReturned', {
      ...about(facts, event),
      seats: say.seats(Number(event.data.seats)),
      amount: say.money(moneyIn(event.data, 'amount')),
    }),
  'subscription.ended': (say, event, facts) => say('changeEnded', about(facts, event)),
  'subscription.renewal_intent_set': (say, event, facts) => {
    const subscription = subscriptionOf(facts, event)
    const intent = String(event.data.intent)
    // Access is kept until the evening before; a renewal, or an end, is on the day itself.
    const end = subscription ? endOf(subscription) : event.date
    const date = say.date(intent === 'end' ? addDays(end, -1) : end)
    const message =
      intent === 'auto' ? 'changeIntentAuto' : intent === 'manual' ? 'changeIntentManual' : 'changeIntentEnd'
    return say(message, { ...about(facts, event), date })
  },
  'payment_method.added': (say, { data }, facts) =>
    say('changeMethodAdded', { method: methodName(facts, data.paymentMethod, data.label) }),
  'payment_method.removed': (say, { data }, facts) =>
    say('changeMethodRemoved', { method: methodName(facts, data.paymentMethod, data.label) }),
}

export function changesLetter(say: Say, events: readonly TimelineEvent[], facts: Facts): Letter | null {
  const [first] = events
  if (!first) return null
  const product = productName(facts, subscriptionOf(facts, first)?.product)
  return {
    subject: say('changesSubject', { count: events.length, product }),
    blocks: [
      { type: 'text', text: say('changesIntro', { date: say.date(first.date) }) },
      { type: 'list', items: events.flatMap((event) => sentences[event.type]?.(say, event, facts) ?? []) },
      { type: 'text', text: say('changesDoubt') },
      { type: 'button', text: say('changesButton') },
    ],
    link: linkTo('subscriptions', '/', daysValid),
    attachments: [],
  }
}

function about(facts: Facts, event: TimelineEvent) {
  return { product: productOf(facts, event) }
}
