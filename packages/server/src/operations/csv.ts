/** Tables for spreadsheets, which are kept from calculating what they are given. */
import { stringify } from 'csv-stringify/sync'

export function csvOf(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  return stringify(
    rows.map((row) => row.map(harmless)),
    { header: true, columns: [...columns] },
  )
}

// A cell that begins like a formula is one to a spreadsheet, so it is told that it is text. Amounts below zero are not.
function harmless(cell: string): string {
  return /^[=+@\t\r-]/.test(cell) && !/^-\d+(\.\d+)?$/.test(cell) ? `'${cell}` : cell
}
