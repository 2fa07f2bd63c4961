/** The confirmation of what somebody declared about a contract: what it says, when it came, and what follows. */
import type { PlainDate } from '@coterm/core/time/plain-date.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import { contractSpeech, saidFacts } from '../../messages/contracts/speech.ts'
import type { Statement } from '../../store/contract-statements.ts'
import type { Block, Letter } from '../letter.ts'
import { sayIn } from '../say.ts'

type Received = { readonly receivedAt: Instant; readonly endsOn: PlainDate | null }

export function confirmation(statement: Statement, { receivedAt, endsOn }: Received): Letter {
  const { kind, language, contract } = statement
  const { say, moment, date } = contractSpeech(language)
  const fact = sayIn(language)
  const at = moment(receivedAt)
  const follows = endsOn === null ? say('willLook') : say('ends', { date: date(endsOn) })
  const blocks: Block[] = [
    { type: 'text', text: say(kind === 'cancel' ? 'receivedCancel' : 'receivedWithdraw', { at }) },
    { type: 'box', text: follows },
    ...(kind === 'withdraw' ? [{ type: 'text', text: say('refund') } as const] : []),
    { type: 'text', text: say('said') },
    { type: 'list', items: saidFacts(statement).map(([label, value]) => fact('fact', { label, value })) },
  ]
  const subject = say(kind === 'cancel' ? 'subjectCancel' : 'subjectWithdraw', { contract })
  return { subject, blocks, link: null, attachments: [] }
}
