/** The notices: a renewal that comes, a trial that ends. They say everything the laws of `core/notice` ask for. */

import { formatMoney } from '@coterm/core/money/money.ts'
import { inForceOn } from '@coterm/core/subscription/known.ts'
import { addDays } from '@coterm/core/time/plain-date.ts'
import { dateIn, type Facts, moneyIn, productOf, type TimelineEvent, termIn } from '../facts.ts'
import { type Block, type Letter, linkTo } from '../letter.ts'
import type { Say } from '../say.ts'

/** Links of a notice work until long after the renewal: whoever reads late still gets there. */
const daysValid = 90

export function noticeLetter(say: Say, event: TimelineEvent, facts: Facts): Letter {
  return event.data.kind === 'trial_ending' ? trialLetter(say, event, facts) : renewalLetter(say, event, facts)
}

function renewalLetter(say: Say, event: TimelineEvent, facts: Facts): Letter {
  const { data } = event
  const product = productOf(facts, event)
  const renewsOn = dateIn(data, 'renewsOn')
  const words = { product, date: say.date(renewsOn), amount: say.money(moneyIn(data, 'total')) }
  const term = say.term(termIn(data, 'term'))
  const manual = data.intent === 'manual'
  const lastDay = say.date(addDays(renewsOn, -1))
  return {
    subject: manual ? say('renewalManualSubject', { product, date: words.date }) : say('renewalSubject', words),
    blocks: [
      text(say(manual ? 'renewalManualIntro' : 'renewalIntro', { ...words, term })),
      ...(manual ? [] : [{ type: 'box', text: say('renewalBox', { date: lastDay }) } as const]),
      {
        type: 'facts',
        facts: [
          [say('labelProduct'), product],
          [say('labelRenewsOn'), words.date],
          ...(manual ? [] : [[say('labelLastDay'), lastDay] as const]),
          [say('labelTerm'), term],
          [say('labelSeats'), String(data.seats)],
          [say('labelPrice'), say.money(moneyIn(data, 'unitPrice'))],
          [say('labelAmount'), words.amount],
        ],
      },
      ...remarks(say, event, facts).map(text),
      { type: 'button', text: say('renewalButton') },
    ],
    link: linkTo('renewal', `/subscriptions/${event.subscription}`, daysValid),
    attachments: [],
  }
}

function remarks(say: Say, { data, date }: TimelineEvent, { known }: Facts): string[] {
  const before = data.unitPriceBefore === undefined ? null : moneyIn(data, 'unitPriceBefore')
  const after = moneyIn(data, 'unitPrice')
  const unused = Number(data.seatsUnused ?? 0)
  const { account, policy } = inForceOn(known, date)
  const mayEnd = account.kind === 'consumer' && policy.legalTermination.countries.includes(account.country)
  return [
    ...(before && formatMoney(before) !== formatMoney(after)
      ? [say('renewalPrice', { before: say.money(before), after: say.money(after) })]
      : []),
    say('renewalCeiling'),
    ...(unused > 0 && unused < Number(data.seats) ? [say('renewalUnused', { count: unused })] : []),
    ...(mayEnd ? [say('renewalRight')] : []),
  ]
}

function trialLetter(say: Say, event: TimelineEvent, facts: Facts): Letter {
  const words = { product: productOf(facts, event), date: say.date(dateIn(event.data, 'renewsOn')) }
  return {
    subject: say('trialSubject', words),
    blocks: [text(say('trialIntro', words)), text(say('trialAfter')), { type: 'button', text: say('trialButton') }],
    link: linkTo('subscriptions', '/', daysValid),
    attachments: [],
  }
}

function text(sentence: string): Block {
  return { type: 'text', text: sentence }
}
