/** Posts the revenue of past months for many accounts. One that cannot be posted is parked; the others go ahead. */
import type { AccountId } from '@coterm/core/ids.ts'
import type { PlainDate } from '@coterm/core/time/plain-date.ts'
import type { Clock } from '../../clock.ts'
import { parkAccount } from '../../store/create-account.ts'
import type { Database } from '../../store/database.ts'
import { listToRecognise, recognise, type Whose } from '../../store/recognition.ts'
import { inParts } from '../in-parts.ts'

export type RecognitionDeps = { readonly database: Database; readonly clock: Clock }

const batchSize = 500
const batchesMax = 200

/** Every month that ended by this first day of a month. Answers for how many accounts something was done. */
export async function recogniseRevenue(
  { database, clock }: RecognitionDeps,
  whose: Whose,
  { until, signal }: { readonly until: PlainDate; readonly signal?: AbortSignal },
): Promise<number> {
  const { kysely } = database
  let done = 0
  for (let batch = 0; batch < batchesMax && !signal?.aborted; batch++) {
    const accounts = await listToRecognise(kysely, whose, { until, limit: batchSize })
    const counts = await inParts<AccountId, number>(accounts, {
      together: (some) =>
        kysely.transaction().execute((transaction) => recognise(transaction, some, { until, at: clock.now() })),
      async blame(account, reason) {
        await parkAccount(kysely, account, reason)
        return 1
      },
    })
    const now = counts.reduce((a, b) => a + b, 0)
    done += now
    // None, or somebody else has them all: the next pass will see.
    if (now === 0) break
  }
  return done
}
