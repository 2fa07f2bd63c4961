/** What e-mails say, in English: the catalogue the others are measured by. */

export const en = {
  hello: 'Hello {name},',
  helloAll: 'Hello,',
  footerMember: 'You receive this because you look after {account} at {seller}.',
  footerRecipient: 'You receive this because {account} asked {seller} to send you its invoices.',
  footerReply: 'Written automatically. A reply reaches our support.',
  linkOnce: 'The button signs you in once, until {date}. Please do not forward this message.',
  term: '{unit, select, year {{count, plural, one {# year} other {# years}}} other {{count, plural, one {# month} other {# months}}}}',
  seats: '{count, plural, one {# seat} other {# seats}}',
  fact: '{label}: {value}',
  days: '{from} to {to}',

  labelAmount: 'Amount with tax',
  labelCredit: 'Paid from your credit',
  labelDate: 'Date',
  labelDue: 'To be paid by',
  labelInvoice: 'Invoice',
  labelLastDay: 'Last day to turn it off',
  labelMethod: 'Paid with',
  labelPrice: 'Price per seat, without tax',
  labelProduct: 'Subscription',
  labelRenewsOn: 'Renewal date',
  labelSeats: 'Seats',
  labelTax: 'Tax',
  labelTerm: 'Next term',
  labelTotal: 'Total',

  renewalSubject: '{product} renews on {date}: {amount}',
  renewalManualSubject: '{product} ends on {date} unless you renew it',
  renewalIntro: '{product} renews by itself on {date}. {amount}, tax included, will then be charged for {term}.',
  renewalManualIntro:
    'Automatic renewal of {product} is off, so it ends on {date}. To keep it, renew it before then: {amount}, tax included, for {term}.',
  renewalBox:
    'You can turn renewal off until {date}, at no cost. You then keep access until the end of the term you have paid for.',
  renewalCeiling: 'This is the most you will pay for this renewal. Should the price fall before then, you pay less.',
  renewalPrice: 'The price per seat changes from {before} to {after}.',
  renewalUnused:
    '{count, plural, one {# seat is not in use} other {# seats are not in use}}. You can renew with fewer seats.',
  renewalRight: 'After the renewal you can still end the contract at any time; the days you do not use are paid back.',
  renewalButton: 'Review or turn off renewal',

  trialSubject: 'Your trial of {product} ends on {date}',
  trialIntro: 'Your trial of {product} ends by itself on {date}.',
  trialAfter:
    'Nothing is charged, and it does not turn into a paid subscription. To go on using it, buy one before then.',
  trialButton: 'See your subscriptions',

  receiptSubject: 'Receipt for invoice {number}: {amount}',
  receiptIntro: 'Thank you. We have received {amount} for invoice {number}.',
  receiptFromCredit: 'Your credit has paid {amount} of invoice {number}.',
  documentAttached: '{type, select, credit_note {The credit note is attached.} other {The invoice is attached.}}',
  documentLinked: 'The document could not be attached to this message. The button above leads to it.',
  documentOnRequest: 'The document could not be attached to this message. Reply, and we send it to you.',
  invoiceButton: 'See the invoice',
  lineUnused: '{product}: unused days',

  toPaySubject: 'Invoice {number}: {amount} to pay by {date}',
  toPayIntro: 'Invoice {number} over {amount} is to be paid by {date}.',
  toPayHow: 'Please pay by bank transfer, with the invoice number as the reference.',
  partPaidSubject: 'Invoice {number}: {due} left to pay',
  partPaidIntro: '{amount} of invoice {number} has been paid. {due} is still to be paid.',

  failedSubject: 'The payment of {amount} did not go through',
  failedIntro: 'We could not charge {amount} for invoice {number} to {method}.',
  failedReason:
    '{code, select, insufficient_funds {There was not enough money in the account.} expired_card {The card has expired.} other {Your bank declined it.}}',
  failedRetry: 'We try again on {date}. You can also pay now, or choose another payment method.',
  failedLast: 'We do not try again by ourselves. Please pay now, or choose another payment method.',
  failedStages: 'If it stays unpaid, access ends on {suspended} and the subscription ends for good on {cancelled}.',
  payButton: 'Pay now',

  actionSubject: 'Please confirm the payment of {amount}',
  actionIntro:
    'Your bank asks you to confirm the payment of {amount} for invoice {number}. Until you do, nothing is charged.',
  actionButton: 'Confirm the payment',

  expiringSubject: '{method} expires on {date}',
  expiringIntro:
    '{method} expires on {date}. Please add another payment method before then, so that your renewals go through.',
  methodsButton: 'See your payment methods',

  refundSubject: 'We have sent back {amount}',
  refundIntro: '{amount} is on its way back to the payment method you paid with. Banks can take ten days to show it.',
  refundFailedSubject: '{amount} is kept as credit',
  refundFailedIntro:
    'We could not send {amount} back to the payment method you paid with. It is yours all the same: we keep it as credit on your account.',
  creditSubject: 'Credit note {number}: {amount}',
  creditIntro: 'We have issued credit note {number} over {amount} for invoice {invoice}.',
  creditRefund: '{amount} goes back to the payment method you paid with.',
  creditDebt: 'It lowers what is to be paid for that invoice.',
  creditKept: '{amount} is kept as credit on your account.',
  creditGrantedSubject: 'Credit on your account: {amount}',
  creditGrantedIntro:
    '{kind, select, overpayment {You have paid {amount} more than was owed. We keep it as credit on your account.} chargeback_won {{amount} that came back to us is no longer owed. We keep it as credit on your account.} other {We have given you {amount} of credit.}}',
  creditUse: 'Credit pays your open invoices and the next ones by itself.',

  changesSubject: '{count, plural, one {Your change to {product}} other {Your # changes to your subscriptions}}',
  changesIntro: 'On {date} this was changed:',
  changesDoubt: 'If this was not you, reply to this message at once.',
  changePurchased: '{product}: bought with {seats} for {term}.',
  changeSeatsAdded: '{product}: {added} added, {seats} in all.',
  changeNextSeats: '{product}: {seats} from the next renewal on.',
  changeNextSeatsKept: '{product}: the number of seats stays the same at the next renewal.',
  changeNextTerm: '{product}: the next renewal is for {term}.',
  changeNextTermKept: '{product}: the term stays the same at the next renewal.',
  changeNextProduct: '{product}: becomes {next} at the next renewal.',
  changeNextProductKept: '{product}: stays what it is at the next renewal.',
  changeNextEnd: '{product}: the next renewal lasts until {date}.',
  changeNextEndKept: '{product}: the next renewal is for a full term.',
  changeSwitched: '{from} is now {product}.',
  changeMethodSet: '{product}: now paid with {method}.',
  changeAligned: '{product}: the renewal date moves from {from} to {to}.',
  changeReturned: '{product}: {seats} returned, {amount} credited.',
  changeEnded: '{product}: ended.',
  changeIntentAuto: '{product}: automatic renewal is on; it renews on {date}.',
  changeIntentManual: '{product}: automatic renewal is off. We remind you before it ends on {date}.',
  changeIntentEnd: '{product}: automatic renewal is off. You keep access until {date}, and nothing more is charged.',
  changeMethodAdded: '{method} was added to your payment methods.',
  changeMethodRemoved: '{method} was removed from your payment methods.',
  changesButton: 'See your subscriptions',

  statusSubject:
    '{status, select, expired {{product} has ended} suspended {Access to {product} is suspended} cancelled {{product} has ended for good} other {{product} is active again}}',
  statusIntro:
    '{status, select, expired {The term of {product} ended on {date} and was not renewed. It can still be used for some days.} suspended {{product} can no longer be used since {date}.} cancelled {{product} ended for good on {date}. Nothing more is charged.} other {{product} can be used again since {date}.}}',
  statusUntil: 'You can still get it back without a gap until {date}.',
  statusButton: '{status, select, restored {See the subscription} other {See what you can do}}',

  chargebackSubject: 'A payment of {amount} was taken back',
  chargebackIntro:
    'Your bank has taken back the payment of {amount} for invoice {number}, so the invoice is open again. If this was a mistake, reply to this message.',
  chargebackWonSubject: 'The payment of {amount} stands',
  chargebackWonIntro:
    'The dispute about the payment of {amount} for invoice {number} is closed, and the payment stands. You need not do anything.',

  consoleSubject: 'Your sign-in link for the console',
  consoleIntro: 'Use the button to sign in to the console. It works once, within {minutes} minutes.',
  webhookDisabledSubject: 'A webhook has been disabled',
  webhookDisabledIntro:
    'What was sent to {url} has not arrived for three days, or it answered that it is gone for good. Nothing is sent there any more. What happens is kept for 30 days: once it is enabled again, it is sent in order.',
  webhookDisabledButton: 'See the webhooks',
  signInSubject: 'Your sign-in link for {seller}',
  signInIntro: 'Use the button to sign in to {account}. It works once, within {minutes} minutes.',
  signInDoubt: 'You did not ask for it? Then you need not do anything.',
  signInButton: 'Sign in',

  inviteSubject: '{inviter} invites you to {account}',
  inviteIntro:
    '{inviter} has invited you to {account}, {role, select, billing_admin {to look after its subscriptions and payments} user_admin {to look after its people and their seats} owner {as an owner} other {to see its subscriptions and invoices}}.',
  inviteButton: 'Join {account}',
  inviteDoubt: 'You did not expect this? Then you need not do anything.',
  footerInvited: 'You receive this because {inviter} has given us your address to invite you to {account} at {seller}.',
  offerSubject: '{from} offers you {account}',
  offerIntro:
    '{from} offers you the ownership of {account}. {keeps, select, yes {Once you accept, you are both owners.} other {Once you accept, you are the owner, and {from} looks after payments.}} Nothing changes before that.',
  offerButton: 'See the offer',
  offerAcceptedSubject: '{to} is an owner of {account} now',
  offerAcceptedIntro:
    '{to} has accepted your offer. {keeps, select, yes {You are both owners.} other {You now look after subscriptions and payments.}}',
  signInChangedSubject: 'Your way to sign in to {account} has changed',
  signInChangedIntro:
    '{what, select, passkey_added {The passkey “{name}” was added to your sign-in.} passkey_removed {The passkey “{name}” was removed from your sign-in.} codes_added {One-time codes are now asked for when you sign in.} other {One-time codes are no longer asked for when you sign in.}}',
} as const

/** A message of the catalogue. */
export type EmailMessage = keyof typeof en
export type EmailMessages = Readonly<Record<EmailMessage, string>>
