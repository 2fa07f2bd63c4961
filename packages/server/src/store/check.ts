/**
 * Derives the books again from what is stored and compares: what the constraints cannot see, and what they should have
 * seen. It reads only.
 */

import { documentRules } from './check/documents.ts'
import { brokenChains } from './check/events.ts'
import { type Finding, runRules } from './check/finding.ts'
import { ledgerRules } from './check/ledger.ts'
import { mailRules } from './check/mail.ts'
import { paymentRules, unmatchedCharges } from './check/payments.ts'
import { periodRules } from './check/periods.ts'
import { wrongRevenue } from './check/revenue.ts'
import type { Database, Transaction } from './database.ts'

export type { Finding } from './check/finding.ts'

/** Everything that does not hold; empty when the books are right. */
export async function check(database: Database): Promise<Finding[]> {
  return database.kysely.transaction().setIsolationLevel('repeatable read').execute(findingsIn)
}

/** The same, as a transaction sees it. */
export async function findingsIn(transaction: Transaction): Promise<Finding[]> {
  return [
    ...(await runRules(transaction, [...documentRules, ...periodRules, ...ledgerRules, ...paymentRules, ...mailRules])),
    ...(await wrongRevenue(transaction)),
    ...(await unmatchedCharges(transaction)),
    ...(await brokenChains(transaction)),
  ]
}
