/** The table of what sellers will bill. */
import type { ColumnType } from 'kysely'
import type { Moment } from './tables.ts'

type SellerForecastRow = {
  seller_id: string
  test_clock_id: bigint
  basis: string
  reckoned_on: string
  started_at: Moment
  finished_at: ColumnType<number | null, string | null | undefined, string | null>
  accounts_total: bigint
  accounts_done: bigint
  after_account: bigint
  sums: ColumnType<unknown, string, string>
  failure: ColumnType<string | null, string | null | undefined, string | null>
}

export type RenewalTables = { seller_forecast: SellerForecastRow }
