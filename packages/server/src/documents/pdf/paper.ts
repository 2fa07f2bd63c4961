/**
 * A tagged PDF/A-3b that is written from the top down: what is said is in the structure tree, in reading order, and what
 * is only drawn (rules, running heads, page numbers) is not. The same calls make the same bytes.
 */
import { createHash } from 'node:crypto'
import PDFDocument from 'pdfkit'
import { fontOf, printable, type Weight } from './fonts.ts'

export const page = { width: 595.28, height: 841.89, left: 56, right: 539.28, top: 56, bottom: 762 } as const
export const ink = { text: '#1c2430', soft: '#5b6675', rule: '#c9d0d9', head: '#f3f5f8' } as const

export type Ink = { readonly size?: number; readonly weight?: Weight; readonly colour?: string }
export type Place = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly align?: 'left' | 'right'
}
/** A place in the structure tree. */
export type Element = { readonly kind: string; readonly node: PDFKit.PDFStructureElement }

export type About = {
  readonly title: string
  readonly language: string
  readonly madeOn: Date
  readonly identity: string
}

export type Paper = {
  readonly root: Element
  /** A new element, the last of its parent. */
  tag(parent: Element, kind: string, scope?: 'Column' | 'Row'): Element
  /** Draws lines of text that belong to an element, and answers how high they are. */
  write(of: Element, text: string, place: Place, how?: Ink): number
  /** Draws what is not part of the content. */
  decorate(draw: (pdf: PDFKit.PDFDocument) => void): void
  draw(text: string, place: Place, how?: Ink): void
  heightOf(text: string, width: number, how?: Ink): number
  newPage(): void
  /** Goes through the finished pages again, and answers the file. */
  finish(onEachPage: (number: number, of: number) => void): Promise<Buffer<ArrayBuffer>>
  readonly pdf: PDFKit.PDFDocument
}

const leading = 1.45

export function newPaper({ title, language, madeOn, identity }: About): Paper {
  const info = { Title: title, CreationDate: madeOn, Producer: 'Coterm', Creator: 'Coterm' }
  const pdf = new PDFDocument({
    ...{ size: 'A4', margin: 0, bufferPages: true, pdfVersion: '1.7', subset: 'PDF/A-3b', tagged: true },
    ...{ lang: language, displayTitle: true, info },
    // Nothing is drawn before the first of our own fonts has been chosen: Helvetica is never embedded.
    font: null as unknown as string,
  })
  // Made from the content, so that the same document is the same file.
  Object.assign(pdf, { _id: createHash('md5').update(identity).digest() })
  for (const weight of ['regular', 'bold'] as const) pdf.registerFont(weight, fontOf(weight) as unknown as Buffer)
  const root: Element = { kind: 'Document', node: pdf.struct('Document') }
  pdf.addStructure(root.node)
  const set = ({ size = 9.5, weight = 'regular', colour = ink.text }: Ink = {}) =>
    pdf.font(weight).fontSize(size).fillColor(colour)
  const lineHeight = ({ size = 9.5 }: Ink = {}) => size * leading
  const linesOf = (text: string, width: number, how?: Ink) => {
    set(how)
    return wrap(printable(text), width, (part) => pdf.widthOfString(part))
  }
  const put = (lines: readonly string[], { x, y, width, align = 'left' }: Place, how?: Ink) => {
    set(how)
    for (const [index, line] of lines.entries()) {
      const shift = align === 'right' ? width - pdf.widthOfString(line) : 0
      pdf.text(line, x + shift, y + index * lineHeight(how), { lineBreak: false })
    }
    return lines.length * lineHeight(how)
  }
  const asArtifact = (draw: () => void) => {
    pdf.markContent('Artifact', { type: 'Layout' })
    draw()
    pdf.endMarkedContent()
  }
  return {
    ...{ pdf, root },
    tag(parent, kind, scope) {
      const node = pdf.struct(kind as never)
      // The library writes this for its own tables only.
      const { data } = (node as unknown as { readonly dictionary: { readonly data: object } }).dictionary
      if (scope) Object.assign(data, { A: { O: 'Table', Scope: scope } })
      parent.node.add(node)
      return { kind, node }
    },
    write(of, text, place, how) {
      const lines = linesOf(text, place.width, how)
      const content = pdf.markStructureContent(of.kind as never)
      const height = put(lines, place, how)
      pdf.endMarkedContent()
      of.node.add(content)
      return height
    },
    decorate: (draw) => asArtifact(() => draw(pdf)),
    draw: (text, place, how) => asArtifact(() => put(linesOf(text, place.width, how), place, how)),
    heightOf: (text, width, how) => linesOf(text, width, how).length * lineHeight(how),
    newPage: () => pdf.addPage(),
    finish: (onEachPage) => finish(pdf, root, onEachPage),
  }
}

async function finish(pdf: PDFKit.PDFDocument, root: Element, onEachPage: (number: number, of: number) => void) {
  const { start, count } = pdf.bufferedPageRange()
  for (let index = 0; index < count; index++) {
    pdf.switchToPage(start + index)
    onEachPage(index + 1, count)
  }
  root.node.end()
  const chunks: Buffer[] = []
  const done = new Promise<Buffer<ArrayBuffer>>((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
    pdf.on('end', () => resolve(Buffer.concat(chunks)))
    pdf.on('error', reject)
  })
  pdf.end()
  return done
}

// Where a line may be broken: after a space or a hyphen, and between any two characters of Japanese.
const breakable = /(?<=[ \u2010])|(?<=[\u3001-\u9fff\uf900-\ufaff\uff00-\uffdf])|(?=[\u3040-\u9fff\uf900-\ufaff])/u
// What never begins a line in Japanese.
const clinging = /^[、。，．・：；？！）」』】〕〉》ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ%％)\],.:;!?]/u

function wrap(text: string, width: number, measure: (part: string) => number): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of piecesOf(text).flatMap((each) => fitting(each, width, measure))) {
    if (line !== '' && measure((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += line === '' ? piece.trimStart() : piece
  }
  return [...lines, line.trimEnd()]
}

function piecesOf(text: string): string[] {
  const pieces: string[] = []
  for (const piece of text.split(breakable)) {
    if (pieces.length > 0 && clinging.test(piece)) pieces[pieces.length - 1] += piece
    else pieces.push(piece)
  }
  return pieces
}

// A word that is wider than the column is broken where it must be.
function fitting(piece: string, width: number, measure: (part: string) => number): string[] {
  if (measure(piece.trimEnd()) <= width) return [piece]
  const parts: string[] = ['']
  for (const character of piece) {
    const last = parts.length - 1
    if (parts[last] !== '' && measure(parts[last] + character) > width) parts.push(character)
    else parts[last] += character
  }
  return parts
}
