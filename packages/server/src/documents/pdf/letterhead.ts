/** What every document has around its content: who it is from, the small print, and the number of each page. */
import type { BuyerOnDocument, SellerOnDocument } from '@coterm/core/invoice/snapshot.ts'
import type { DocumentSpeech } from '../../messages/documents/speech.ts'
import { type Ink, ink, type Paper, page } from './paper.ts'

const soft: Ink = { size: 8, colour: ink.soft }
const footerY = 778

/** The seller's name or logo, and its address on the right; answers where the content begins. */
export function drawLetterhead(paper: Paper, seller: SellerOnDocument, speech: DocumentSpeech): number {
  const { logo, name, legalName } = seller
  const brand: Ink = { size: 16, weight: 'bold', colour: logo?.colour ?? ink.text }
  const half = (page.right - page.left) / 2
  const left = paper.write(
    paper.tag(paper.root, 'P'),
    logo?.text ?? name,
    { x: page.left, y: page.top - 4, width: half },
    brand,
  )
  const contact = [seller.email, seller.phone].filter((each) => each !== null)
  const lines = [legalName ?? name, ...addressOf(seller, speech), ...contact, ...numbersOf(seller, speech)]
  const x = page.left + half
  const right = writeLines(paper, lines, { x, y: page.top - 1, width: half, align: 'right' })
  return page.top + Math.max(left, right) + 26
}

/** An address as its lines, the country last. */
export function addressOf(party: SellerOnDocument | BuyerOnDocument, speech: DocumentSpeech): string[] {
  const { lines, postalCode, city, region, country } = party
  const place = [postalCode, city].filter((each) => each !== null).join(' ')
  return [...lines, place, region ?? '', speech.country(country)].filter((line) => line !== '')
}

export function numbersOf(
  { taxId, registration }: SellerOnDocument | BuyerOnDocument,
  speech: DocumentSpeech,
): string[] {
  return [
    ...(taxId === null ? [] : [speech.say('taxId', { id: taxId })]),
    ...(registration === null ? [] : [speech.say('registration', { id: registration })]),
  ]
}

type Where = { readonly x: number; readonly y: number; readonly width: number; readonly align?: 'left' | 'right' }

export function writeLines(paper: Paper, lines: readonly string[], where: Where, how: Ink = soft): number {
  const element = paper.tag(paper.root, 'P')
  return lines.reduce((height, line) => height + paper.write(element, line, { ...where, y: where.y + height }, how), 0)
}

/** A page after the first begins with what it belongs to. */
export function drawRunningHead(paper: Paper, title: string): number {
  paper.draw(title, { x: page.left, y: page.top - 12, width: page.right - page.left }, soft)
  return page.top + 12
}

type Foot = { readonly number: number; readonly of: number; readonly seller: SellerOnDocument }

export function drawFoot(paper: Paper, { number, of, seller }: Foot, speech: DocumentSpeech): void {
  const said = speech.say('page', { page: speech.count(number), pages: speech.count(of) })
  paper.decorate((pdf) => {
    pdf
      .moveTo(page.left, footerY - 6)
      .lineTo(page.right, footerY - 6)
      .lineWidth(0.5)
      .stroke(ink.rule)
  })
  paper.draw(said, { x: page.right - 110, y: footerY, width: 110, align: 'right' }, { ...soft, size: 7.5 })
  const print = seller.footers[speech.language] ?? seller.footers.en
  if (print) paper.draw(print, { x: page.left, y: footerY, width: page.right - page.left - 130 }, { ...soft, size: 7 })
}
