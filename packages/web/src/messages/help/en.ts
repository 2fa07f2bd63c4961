/** What the page of help says, in English. */
export const help = {
  supportWays: 'Ways to get help',
  supportTopic: 'What it is about',
  supportAnyTopic: 'Anything',
  supportNoSubscription: 'None in particular',
  supportSubscription: '{product}, {seats, plural, one {# seat} other {# seats}}, {date}',
  topic:
    '{topic, select, renewal {Renewing} payment {Paying} seats {Seats} returns {Giving back} eligibility {Something is not open to me} technical {Something does not work} other {Something else}}',
  contactKind:
    '{kind, select, phone {Telephone} chat {Chat} email {E-mail} remote_assistance {Help on your screen} self_help {Read up on it} other {Your reseller}}',
  supportOnlyForm: 'Write to us below; we answer by e-mail.',
  supportWrite: 'Write to us',
  supportAlong: 'We send along why it was not open, so that you need not explain it:',
  supportMessage: 'Your question',
  supportSend: 'Send',
  supportSent: 'Sent. Its number is {number}.',
  supportAsked: 'What you have asked',
  supportNumber: 'Number {number}',
  askSupport: 'Ask support',
}

export type HelpMessages = Readonly<Record<keyof typeof help, string>>
