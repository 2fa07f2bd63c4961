/** What the console says of the days ahead: the calendar, the dry run and the forecast, in English. */
export const renewals = {
  renewals: 'Renewals ahead',
  dryRun: 'Dry run of a day',
  sellerForecast: 'Forecast',
  renewalsAhead: 'Days ahead',
  renewalsHelp:
    'What will renew, by the decision that will renew it: as if what is open is paid, and nobody changes anything. With tax where it says so.',
  timeIs: 'Time',
  timeReal: 'Real time',
  timeOfClock: 'Test clock: {name}',
  calendarOf: 'Renewals of {month}',
  monthBefore: 'Month before',
  monthAfter: 'Month after',
  calendarReckoning: 'Reckoning: {done} accounts so far.',
  renewCount: '{count, plural, one {# renewal} other {# renewals}}',
  stopCount: '{count, plural, one {# stops} other {# stop}}',
  noticeCount: '{count, plural, one {# notice} other {# notices}}',
  renewalsNone: 'Nothing renews or stops within these days.',
  monthInAll: 'In all',
  renewing: 'Renewals',
  stopping: 'Stop',
  pendingChanges: 'With changes pending',
  changesCount:
    '{change, select, term {another term: {count}} seats {other seats: {count}} product {another product: {count}} other {aligned: {count}}}',
  stopsOf: '{count} (worth {amount})',
  noticesInAll: '{count, plural, =0 {No notices are} one {# notice is} other {# notices are}} due in this month.',
  parkedInAll:
    '{count, plural, one {# account has stopped and is} other {# accounts have stopped and are}} not counted until somebody has looked.',
  stoppingInAll:
    '{count, plural, one {# account will stop} other {# accounts will stop}} before something is charged: see a dry run of the day.',
  renewalsOfMonth: 'Every renewal of the month',
  renewalsOfDay: 'Renewals on {day}',
  showOnly: 'Show',
  renewalKind:
    '{kind, select, renews {What renews} stops {What stops} term {With another term} seats {With other seats} product {With another product} other {Aligned to a date}}',
  toKnow: 'To know',
  termsAre: '{product}, {term}, {seats}',
  insteadOf: '{after}, instead of {before}',
  stopReason:
    '{reason, select, intent_end {It stops: the customer has turned renewal off.} intent_manual {It stops unless the customer renews it.} renewed_elsewhere {It is renewed elsewhere.} product_retired {Its product is not renewed any more.} price_missing {The next term has no price.} other {It stops.}}',
  wouldCost: 'The next term would cost {amount} before tax.',
  alignedThen: 'Aligned: it ends before a full term.',
  owesNow: 'Something is owed for it now.',
  noMethodThen: 'No payment method.',
  dryRunHelp:
    'Everything the renewal run would do on a day, by the same decisions, with nothing written. What is open now stays open; what is billed until then is paid.',
  dryRunOf: 'On {day}',
  noticesDue: 'Notices',
  wouldStop: 'Accounts that would stop',
  waitForPayment: 'Wait for the payment of a quote',
  dryRunTotals: 'Invoices in all',
  dryRunNoInvoices: 'No invoices on this day.',
  taxIs: 'Tax',
  toCollect: 'To collect',
  dryRunStopped: 'Accounts for which nothing would be done',
  dryRunAccounts: 'Accounts',
  dryRunOutcome:
    '{outcome, select, would_stop {Would stop:} parked {Has stopped before:} other {Waits for the payment of a quote.}}',
  dryRunStop: '{product} ends.',
  dryRunEvent:
    '{type, select, subscription_suspended {A subscription is suspended.} subscription_cancelled {A subscription ends for good.} subscription_expired {A subscription runs on unpaid.} subscription_restored {A subscription is active again.} subscription_loyalty_lost {A renewal price is lost.} other {The customer is told of a card that expires.}}',
  dryRunNotice: '{kind, select, renewal {Notice of a renewal} other {Notice of an end}} on {day}: {amount}',
  dryRunInvoice: 'Invoice of {total}, {due} to collect ({method, select, none {no payment method} other {{method}}})',
  lineOf: '{quantity} × {description}',
  byCredit: 'Paid by credit',
  sellerForecastHelp:
    'The invoices of the rest of this month and the twelve after it, of every account: as if all is paid, and nobody changes anything. Prices and policies that are scheduled count from their day.',
  forecastReckon: 'Reckon it',
  forecastAgain: 'Reckon it again',
  forecastReckoning: 'Reckoning: {done} of {total} accounts. You may leave this page.',
  forecastOf: 'Reckoned at {at} for {accounts} accounts.',
  forecastStale: 'Prices or policies have changed since, or the day has: reckon it again.',
  forecastNone: 'Nothing will be billed.',
  forecastMonths: 'Invoices by month, in {currency}, with tax',
  forecastCsv: 'The months as a table (CSV)',
}

export type RenewalMessages = Readonly<Record<keyof typeof renewals, string>>
