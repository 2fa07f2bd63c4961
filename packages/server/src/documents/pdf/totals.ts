/** What a document adds up to: tax by rate, the total, what has been paid, and what is left. */
import { type BillingDocument, dueAtIssue } from '@coterm/core/invoice/document.ts'
import { isZero } from '@coterm/core/money/money.ts'
import type { DocumentSpeech } from '../../messages/documents/speech.ts'
import { ink, type Paper, page } from './paper.ts'

type Sum = { readonly label: string; readonly amount: string; readonly weight: 'plain' | 'total' | 'due' }
type Drawing = { readonly y: number; readonly speech: DocumentSpeech; readonly onNewPage: () => number }

const rowHeight = 21
const left = 262

/** The room that the sums need. */
export function totalsHeight(document: BillingDocument, speech: DocumentSpeech): number {
  return (sumsOf(document, speech).length + standingOf(document, speech).length) * rowHeight + 22
}

/** Answers where the sums begin, so that notes can stand beside them, or where the content goes on below. */
export function drawTotals(paper: Paper, document: BillingDocument, { y, speech, onNewPage }: Drawing): number {
  const sums = [...sumsOf(document, speech), ...standingOf(document, speech)]
  let at = y
  if (at + sums.length * rowHeight + 12 > page.bottom) {
    paper.newPage()
    at = onNewPage()
  }
  const table = paper.tag(paper.root, 'Table')
  for (const { label, amount, weight } of sums) {
    if (weight !== 'plain') rule(paper, at)
    const row = paper.tag(table, 'TR')
    const strong = weight === 'plain' ? {} : { weight: 'bold' as const, size: weight === 'due' ? 11 : 9.5 }
    const width = page.right - 8 - left
    const labelled = paper.tag(row, 'TH', 'Row')
    const high = paper.write(labelled, label, { x: left, y: at + 5, width: width - 96 }, strong)
    paper.write(paper.tag(row, 'TD'), amount, { x: left + width - 130, y: at + 5, width: 130, align: 'right' }, strong)
    at += Math.max(rowHeight, high + 6)
  }
  return at + 16
}

function sumsOf(document: BillingDocument, speech: DocumentSpeech): Sum[] {
  const { subtotal, taxes, total, settled, kind } = document
  const credit = kind === 'credit_note'
  const due = dueAtIssue(document)
  return [
    { label: speech.say('subtotal'), amount: speech.money(subtotal), weight: 'plain' },
    ...taxes.map(({ category, rate, taxable, amount }): Sum => {
      const untaxed = category === 'outside' || category === 'exempt'
      const values = { rate: speech.percent(rate), taxable: speech.money(taxable) }
      return { label: speech.say(untaxed ? 'noTaxOn' : 'taxOn', values), amount: speech.money(amount), weight: 'plain' }
    }),
    { label: speech.say('total'), amount: speech.money(total), weight: 'total' },
    ...(isZero(settled)
      ? []
      : [
          {
            label: speech.say(credit ? 'goesBack' : 'received'),
            amount: speech.money(settled),
            weight: 'plain',
          } as const,
        ]),
    ...(credit && isZero(due)
      ? []
      : [{ label: speech.say(credit ? 'credit' : 'due'), amount: speech.money(due), weight: 'due' } as const]),
  ]
}

function standingOf({ standing }: BillingDocument, speech: DocumentSpeech): Sum[] {
  if (standing === null) return []
  const { on, credited, paid, due } = standing
  return [
    { label: speech.say('standingOn', { date: speech.date(on) }), amount: '', weight: 'total' },
    { label: speech.say('credited'), amount: speech.money(credited), weight: 'plain' },
    { label: speech.say('paid'), amount: speech.money(paid), weight: 'plain' },
    { label: speech.say('due'), amount: speech.money(due), weight: 'due' },
  ]
}

function rule(paper: Paper, y: number): void {
  paper.decorate((pdf) => {
    pdf.moveTo(left, y).lineTo(page.right, y).lineWidth(0.5).stroke(ink.rule)
  })
}
