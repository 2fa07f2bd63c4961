/** What the pages about what lies ahead say, in English: aligning, buying, renewing, the forecast. */
export const ahead = {
  align: 'One payment date',
  alignHelp:
    'Bring subscriptions to the same payment date. You see what each way costs, today and later, before anything changes.',
  alignTooFew: 'You have fewer than two running subscriptions, so there is nothing to bring together.',
  alignWhich: 'Which subscriptions',
  alignMember:
    '{seats, plural, one {# seat} other {# seats}} · {term} · {paid, select, yes {{method}} other {no payment method}}',
  alignTo: 'Common date',
  alignLatest: 'The latest of them: {date}',
  alignFree: 'Another date…',
  alignDate: 'Which date',
  alignNone: 'Choose at least two subscriptions.',
  alignExcluded: 'What cannot come along',
  alignNoPlan: 'There is no way with these',
  alignAlready: 'They have one date already.',
  alignPlans: '{count, plural, one {One way to do it} other {# ways to do it}}',
  alignPick: 'Choose a way',
  alignWay:
    '{way, select, now {Pay the days until {dates} now} at_renewal {At the next renewals, until {dates}} other {In two steps, to {dates}}}',
  paymentsPerYear:
    '{count, plural, =0 {No payment in most years after that} one {# payment a year after that} other {# payments a year after that}}',
  nothingDueToday: 'Nothing due today',
  cheapestToday: 'Cheapest today',
  fewestPayments: 'Fewest payments',
  alsoOn: 'Also turns the automatic renewal of {product} on.',
  alsoTerm: 'Also renews {product} for {term} the next time.',
  alsoMethod: 'Also has {products} paid with {method}.',
  alignMoves: 'How the dates move',
  alignPayments: 'Your payments of the coming 12 months',
  alignContinue: 'Continue with this way',
  alignPromise: 'Next you see the quote. Nothing changes until you accept it.',
  asNow: 'As now: {count, plural, =0 {no payment} one {# payment} other {# payments}}',
  withPlan: 'This way: {count, plural, =0 {no payment} one {# payment} other {# payments}}',
  asTable: 'Show as a table',
  columnProduct: 'Subscription',
  columnFrom: 'Date now',
  columnTo: 'Date then',
  columnNext: 'Next renewal',
  columnDate: 'Date',
  columnNow: 'As now',
  columnPlan: 'This way',
  daysLater: '{date} ({days, plural, one {# day later} other {# days later}})',
  nothing: 'nothing',
}

export type AheadMessages = Readonly<Record<keyof typeof ahead, string>>
