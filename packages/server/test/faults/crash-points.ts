/**
 * Every place between writing, sending and recording where a process can die. The list is complete: a run fails when it
 * comes to a point that is not here, and when it never died at one that is.
 */
const transactions = [
  'renew-agendas renewPart',
  'renew-accounts renewTogether',
  'recognise-revenue recognise',
  'collect-invoice begin',
  'collect-invoice record',
  'hold-quote',
  'finish-held-quote record',
  'send-refunds recordResult',
] as const

const calls = ['charge', 'find', 'cancel', 'refund', 'findRefund'] as const

/** Of a transaction: all is written and not committed; committed, and nobody has heard of it. */
export const transactionPoints = transactions.flatMap((name) => [`${name}: not committed`, `${name}: committed`])
/** Of a call to the provider: about to be sent; done there, and the answer not heard. */
export const callPoints = calls.flatMap((name) => [`provider ${name}: not sent`, `provider ${name}: answered`])

export const crashPoints: readonly string[] = [...transactionPoints, ...callPoints]
