/** What every test about one customer begins and ends with. */
import { beforeAll, beforeEach, expect } from 'vitest'
import { check } from '../../src/store/check.ts'
import type { Database } from '../../src/store/database.ts'
import { addCustomer, type Customer, type Stage, setStage } from './stage.ts'

type Fresh = { readonly database: Database; readonly stage: Stage; readonly customer: Customer }

/** Before each test a fresh database with one customer on 2026-09-13; after it the books are right. */
export function eachWithCustomer(open: () => Promise<Database>, begin: (fresh: Fresh) => void): void {
  // The template is made once, and takes longer than a test may.
  beforeAll(async () => {
    await (await open()).close()
  }, 180_000)
  beforeEach(async () => {
    const database = await open()
    const stage = await setStage(database, { today: '2026-09-13' })
    begin({ database, stage, customer: await addCustomer(stage, { start: '2026-04-01' }) })
    return async () => {
      expect(await check(database)).toEqual([])
      await database.close()
    }
  }, 60_000)
}
