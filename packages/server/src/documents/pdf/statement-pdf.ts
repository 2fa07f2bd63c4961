/** The statement of an account as a PDF: a table for each currency, from the opening balance to the closing one. */
import type { Account, Seller } from '@coterm/core/invoice/parties.ts'
import { buyerOnDocument, sellerOnDocument } from '@coterm/core/invoice/snapshot.ts'
import type { Statement } from '@coterm/core/invoice/statement.ts'
import { type Money, money } from '@coterm/core/money/money.ts'
import { addDays, formatPlainDate, type PlainDate } from '@coterm/core/time/plain-date.ts'
import { type DocumentSpeech, documentSpeech } from '../../messages/documents/speech.ts'
import { addressOf, drawFoot, drawLetterhead, drawRunningHead, numbersOf, writeLines } from './letterhead.ts'
import { newPaper, page } from './paper.ts'
import { type Column, drawTable, type Row } from './table.ts'

export type StatementOf = {
  readonly account: Account
  readonly seller: Seller
  readonly from: PlainDate
  readonly to: PlainDate
  readonly statements: readonly Statement[]
}

export async function statementPdf({
  account,
  seller,
  from,
  to,
  statements,
}: StatementOf): Promise<Buffer<ArrayBuffer>> {
  const speech = documentSpeech(account.language, account.country)
  const buyer = buyerOnDocument(account, null)
  const named = sellerOnDocument(seller)
  const madeOn = new Date(`${formatPlainDate(to)}T00:00:00Z`)
  const days = speech.period({ start: from, end: addDays(to, 1) })
  const identity = `${seller.id} statement ${account.id} ${formatPlainDate(from)} ${formatPlainDate(to)}`
  const title = speech.say('statement')
  const paper = newPaper({ title: `${title} ${days}`, language: speech.language, madeOn, identity })
  const onNewPage = () => drawRunningHead(paper, `${seller.name} · ${title} · ${days}`)
  const wide = { x: page.left, width: 480 }
  let y = drawLetterhead(paper, named, speech)
  y += paper.write(paper.tag(paper.root, 'H1'), title, { ...wide, y }, { size: 20, weight: 'bold' })
  y += writeLines(paper, [days], { ...wide, y: y + 2 }, { size: 10 }) + 20
  y += writeLines(paper, [buyer.legalName ?? buyer.name], { ...wide, y }, { size: 10, weight: 'bold' })
  y += writeLines(paper, [...addressOf(buyer, speech), ...numbersOf(buyer, speech)], { ...wide, y }, { size: 9 }) + 20
  if (statements.length === 0) writeLines(paper, [speech.say('noEntries')], { ...wide, y }, { size: 10 })
  for (const statement of statements) {
    if (y + 120 > page.bottom) {
      paper.newPage()
      y = onNewPage()
    }
    const heading = paper.tag(paper.root, 'H2')
    y += paper.write(heading, statement.currency, { ...wide, y }, { size: 12, weight: 'bold' }) + 6
    y =
      drawTable(paper, { columns: columnsIn(speech), rows: rowsOf(statement, { from, to }, speech), y }, onNewPage) + 26
  }
  return paper.finish((number, of) => drawFoot(paper, { number, of, seller: named }, speech))
}

function columnsIn(speech: DocumentSpeech): Column[] {
  return [
    { label: speech.say('date'), x: page.left + 8, width: 80, align: 'left' },
    { label: speech.say('document'), x: 150, width: 160, align: 'left' },
    { label: speech.say('charged'), x: 312, width: 68, align: 'right' },
    { label: speech.say('settled'), x: 384, width: 68, align: 'right' },
    { label: speech.say('balance'), x: 456, width: page.right - 8 - 456, align: 'right' },
  ]
}

function rowsOf(statement: Statement, { from, to }: Pick<StatementOf, 'from' | 'to'>, speech: DocumentSpeech): Row[] {
  const { opening, entries, closing } = statement
  const row = (cells: readonly string[], strong = false): Row => ({ cells: cells.map((text) => [{ text }]), strong })
  const below = (amount: Money) => amount.minor < 0n
  return [
    row([speech.date(from), speech.say('opening'), '', '', speech.amount(opening)], true),
    ...entries.map(({ kind, number, date, amount, balance }) => {
      const shown = speech.amount(below(amount) ? money(-amount.minor, amount.currency) : amount)
      const columns = below(amount) ? ['', shown] : [shown, '']
      return row([speech.date(date), speech.say(`entry_${kind}`, { number }), ...columns, speech.amount(balance)])
    }),
    row([speech.date(to), speech.say('closing'), '', '', speech.amount(closing)], true),
  ]
}
