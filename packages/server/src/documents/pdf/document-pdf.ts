/** An invoice or a credit note as a PDF, in the language of its account. */
import { type BillingDocument, dueAtIssue, periodOf } from '@coterm/core/invoice/document.ts'
import { formatPlainDate } from '@coterm/core/time/plain-date.ts'
import { type DocumentSpeech, documentSpeech } from '../../messages/documents/speech.ts'
import { attachFacturX } from './factur-x.ts'
import { addressOf, drawFoot, drawLetterhead, drawRunningHead, numbersOf, writeLines } from './letterhead.ts'
import { drawLinesTable } from './lines-table.ts'
import { type Ink, ink, newPaper, type Paper, page } from './paper.ts'
import { notesOf, paymentSentences } from './sentences.ts'
import { drawTotals } from './totals.ts'

const label: Ink = { size: 8, colour: ink.soft }

/** `xml` makes it a Factur-X file: the same content once more, for machines. */
export async function toPdf(document: BillingDocument, xml: string | null = null): Promise<Buffer<ArrayBuffer>> {
  const { buyer, seller, kind, number, issuedOn } = document
  const speech = documentSpeech(buyer.language, buyer.country)
  const title = `${speech.say(kind === 'invoice' ? 'invoice' : 'creditNote')} ${number}`
  const madeOn = new Date(`${formatPlainDate(issuedOn)}T00:00:00Z`)
  const identity = `${seller.name} ${kind} ${number} ${formatPlainDate(issuedOn)}`
  const paper = newPaper({ title, language: speech.language, madeOn, identity })
  let y = drawLetterhead(paper, seller, speech)
  y += paper.write(paper.tag(paper.root, 'H1'), title, { x: page.left, y, width: 480 }, { size: 20, weight: 'bold' })
  y += writeLines(paper, paymentSentences(document, speech), { x: page.left, y: y + 2, width: 480 }, { size: 10 }) + 24
  y = drawParties(paper, document, { y, speech }) + 24
  const onNewPage = () => drawRunningHead(paper, `${seller.logo?.text ?? seller.name} · ${title}`)
  y = drawLinesTable(paper, document, { y, speech, onNewPage })
  y = drawTotals(paper, document, { y: y + 10, speech, onNewPage })
  drawNotes(paper, notesOf(document, speech), { y, onNewPage })
  if (xml !== null) attachFacturX(paper.pdf, { xml, madeOn })
  return paper.finish((current, of) => drawFoot(paper, { number: current, of, seller }, speech))
}

type Drawing = { readonly y: number; readonly speech: DocumentSpeech }

// Who it is for on the left, what it is about on the right.
function drawParties(paper: Paper, document: BillingDocument, { y, speech }: Drawing): number {
  const { buyer } = document
  const left = { x: page.left, width: 230 }
  const heading = paper.tag(paper.root, 'H2')
  const headed = paper.write(heading, speech.say('billTo'), { ...left, y }, label)
  const named = buyer.legalName ?? buyer.name
  const bold = writeLines(paper, [named], { ...left, y: y + headed }, { size: 10, weight: 'bold' })
  const others = [...addressOf(buyer, speech), ...numbersOf(buyer, speech)]
  const rest = writeLines(paper, others, { ...left, y: y + headed + bold }, { size: 9 })
  const facts = drawFacts(paper, factsOf(document, speech), y)
  return y + Math.max(headed + bold + rest, facts)
}

function factsOf(document: BillingDocument, speech: DocumentSpeech): [string, string][] {
  const { number, issuedOn, dueOn, corrects, buyer, lines } = document
  const due = dueOn !== null && dueAtIssue(document).minor > 0n ? dueOn : null
  return [
    [speech.say('number'), number],
    [speech.say('issuedOn'), speech.date(issuedOn)],
    ...(due === null ? [] : ([[speech.say('dueOn'), speech.date(due)]] as [string, string][])),
    [speech.say('servicePeriod'), speech.period(periodOf(lines))],
    ...(corrects === null
      ? []
      : ([
          [
            speech.say('corrects'),
            speech.say('correctsOf', { number: corrects.number, date: speech.date(corrects.issuedOn) }),
          ],
        ] as [string, string][])),
    ...(buyer.poNumber === null ? [] : ([[speech.say('poNumber'), buyer.poNumber]] as [string, string][])),
  ]
}

function drawFacts(paper: Paper, facts: readonly [string, string][], y: number): number {
  const table = paper.tag(paper.root, 'Table')
  let height = 0
  for (const [name, value] of facts) {
    const row = paper.tag(table, 'TR')
    const at = y + height
    const named = paper.write(paper.tag(row, 'TH', 'Row'), name, { x: 310, y: at + 1, width: 92 }, label)
    const valued = paper.write(paper.tag(row, 'TD'), value, { x: 406, y: at, width: page.right - 406 }, { size: 9 })
    height += Math.max(named, valued) + 2
  }
  return height
}

type Noting = { readonly y: number; readonly onNewPage: () => number }

function drawNotes(paper: Paper, notes: readonly string[], { y, onNewPage }: Noting): void {
  const width = 300
  const height = notes.reduce((so, note) => so + paper.heightOf(note, width, { size: 9 }), 0)
  let at = y
  if (at + height > page.bottom) {
    paper.newPage()
    at = onNewPage()
  }
  writeLines(paper, notes, { x: page.left, y: at, width }, { size: 9 })
}
