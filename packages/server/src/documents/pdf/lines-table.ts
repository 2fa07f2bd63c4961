/** The lines of a document: what, how many, at which price, for which days. */
import type { BillingDocument, DocumentLine } from '@coterm/core/invoice/document.ts'
import type { DocumentSpeech } from '../../messages/documents/speech.ts'
import { ink, type Paper, page } from './paper.ts'
import { type Column, drawTable, type Row } from './table.ts'
import { totalsHeight } from './totals.ts'

type Drawing = { readonly y: number; readonly speech: DocumentSpeech; readonly onNewPage: () => number }

export function drawLinesTable(paper: Paper, document: BillingDocument, drawing: Drawing): number {
  const { lines, currency } = document
  const { y, speech, onNewPage } = drawing
  const columns: Column[] = [
    { label: speech.say('description'), x: page.left + 8, width: 232, align: 'left' },
    { label: speech.say('quantity'), x: 300, width: 48, align: 'right' },
    { label: speech.say('unitPrice'), x: 352, width: 76, align: 'right' },
    { label: speech.say('taxRate'), x: 430, width: 34, align: 'right' },
    { label: speech.say('amountIn', { currency }), x: 468, width: page.right - 8 - 468, align: 'right' },
  ]
  const rows = lines.map((line) => rowOf(line, speech))
  return drawTable(paper, { columns, y, rows, after: totalsHeight(document, speech) }, onNewPage)
}

function rowOf(line: DocumentLine, speech: DocumentSpeech): Row {
  const { kind, product, quantity, unitPrice, fraction, period, amount, tax } = line
  const soft = { size: 8, colour: ink.soft }
  const part = fraction && `${speech.count(quantity)} × ${speech.amount(unitPrice)} × ${fraction.days}/${fraction.of}`
  const taxed = tax.category === 'outside' || tax.category === 'exempt' ? '–' : speech.percent(tax.rate)
  return {
    cells: [
      [
        { text: product, how: { weight: 'bold' } },
        { text: `${speech.say(`kind_${kind}`)} · ${speech.period(period)}`, how: soft },
        ...(fraction && part ? [{ text: `${part} (${speech.say('daysOf', fraction)})`, how: soft }] : []),
      ],
      [{ text: speech.count(quantity) }],
      [{ text: speech.amount(unitPrice) }],
      [{ text: taxed }],
      [{ text: speech.amount(amount) }],
    ],
  }
}
