/** Tables on paper: header cells, rows that are never torn apart, and the header again at the top of each page. */
import { type Element, type Ink, ink, type Paper, page } from './paper.ts'

export type Column = {
  readonly label: string
  readonly x: number
  readonly width: number
  readonly align: 'left' | 'right'
}
/** A cell's lines, the first of them what it is about. */
export type Cell = readonly { readonly text: string; readonly how?: Ink }[]
export type Row = { readonly cells: readonly Cell[]; readonly strong?: boolean }

const head: Ink = { size: 8, weight: 'bold', colour: ink.soft }
const padding = 7
const headHeight = 24

export type Table = {
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  readonly y: number
  /** How much room what follows needs on the page of the last row, so that it never stands alone. */
  readonly after?: number
}

/** Draws the table from `y` downwards and answers where it ends; `onNewPage` says where a page's content begins. */
export function drawTable(paper: Paper, table: Table, onNewPage: () => number): number {
  const { columns, rows, after = 0 } = table
  const element = paper.tag(paper.root, 'Table')
  let y = drawHead(paper, columns, { y: table.y, row: paper.tag(paper.tag(element, 'THead'), 'TR') })
  const body = paper.tag(element, 'TBody')
  for (const row of rows) {
    const height = Math.max(...row.cells.map((cell, index) => heightOf(paper, cell, columns[index]))) + padding * 2
    if (y + height + (row === rows.at(-1) ? after : 0) > page.bottom) {
      paper.newPage()
      y = drawHead(paper, columns, { y: onNewPage(), row: null })
    }
    drawRow(paper, { row, columns, y, height, element: paper.tag(body, 'TR') })
    y += height
  }
  return y
}

type Head = { readonly y: number; readonly row: Element | null }

function drawHead(paper: Paper, columns: readonly Column[], { y, row }: Head): number {
  paper.decorate((pdf) => {
    pdf.rect(page.left, y, page.right - page.left, headHeight).fill(ink.head)
  })
  for (const { label, x, width, align } of columns) {
    const place = { x, width, align, y: y + 6.5 }
    if (row) paper.write(paper.tag(row, 'TH', 'Column'), label, place, head)
    else paper.draw(label, place, head)
  }
  return y + headHeight
}

type DrawnRow = {
  readonly row: Row
  readonly columns: readonly Column[]
  readonly y: number
  readonly height: number
  readonly element: Element
}

function drawRow(paper: Paper, { row, columns, y, height, element }: DrawnRow): void {
  row.cells.forEach((cell, index) => {
    const column = columns[index]
    const tagged = paper.tag(element, index === 0 ? 'TH' : 'TD', index === 0 ? 'Row' : undefined)
    let at = y + padding
    if (!column) return
    for (const { text, how } of cell) {
      const { x, width, align } = column
      at += paper.write(tagged, text, { x, width, align, y: at }, row.strong ? { weight: 'bold', ...how } : how)
    }
  })
  paper.decorate((pdf) => {
    pdf
      .moveTo(page.left, y + height)
      .lineTo(page.right, y + height)
      .lineWidth(0.5)
      .stroke(ink.rule)
  })
}

function heightOf(paper: Paper, cell: Cell, column: Column | undefined): number {
  return cell.reduce((so, { text, how }) => so + paper.heightOf(text, column?.width ?? 0, how), 0)
}
