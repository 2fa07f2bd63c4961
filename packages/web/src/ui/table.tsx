/**
 * Figures in rows and columns. Where there is no room for columns each row becomes a block of named values; it stays a
 * table for those who listen to it.
 */
// biome-ignore-all lint/a11y/noRedundantRoles: shown as blocks, some browsers forget that it is a table
import './kit.css'
import type { ReactNode } from 'react'
import { useWidth } from './width.ts'

export type Column = { readonly id: string; readonly label: string; readonly numeric?: boolean }
export type TableRow = {
  readonly id: string
  /** In the order of the columns; the first names the row. */
  readonly cells: readonly ReactNode[]
  readonly strong?: boolean
}

type Props = { readonly caption: string; readonly columns: readonly Column[]; readonly rows: readonly TableRow[] }

// What an amount with its words needs in the longest of our languages.
const columnWidth = 132
const widthMin = 544

export function Table({ caption, columns, rows }: Props) {
  const { place, width } = useWidth()
  const fits = width >= Math.max(widthMin, columns.length * columnWidth)
  return (
    <div ref={place}>
      <table role="table" className={fits ? 'table' : 'table blocks'} aria-label={caption}>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map(({ id, label, numeric }) => (
              <th key={id} scope="col" role="columnheader" className={numeric ? 'numeric' : undefined}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <Row key={row.id} row={row} columns={columns} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ row, columns }: { readonly row: TableRow; readonly columns: readonly Column[] }) {
  const [first, ...others] = row.cells
  return (
    <tr role="row" className={row.strong ? 'strong' : undefined} data-row={row.id}>
      <th scope="row" role="rowheader">
        {first}
      </th>
      {others.map((cell, index) => {
        const column = columns[index + 1]
        return (
          <td
            key={column?.id}
            role="cell"
            data-label={column?.label}
            className={column?.numeric ? 'numeric' : undefined}
          >
            {cell}
          </td>
        )
      })}
    </tr>
  )
}
