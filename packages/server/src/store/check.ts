/**
 * Derives the books again from what is stored and compares: what the constraints cannot see, and what they should have
 * seen. It reads only.
 */

import type { Signer } from '../secrets/signer.ts'
import { documentRules } from './check/documents.ts'
import { brokenChains } from './check/events.ts'
import { type Finding, runRules } from './check/finding.ts'
import { ledgerRules } from './check/ledger.ts'
import { mailRules } from './check/mail.ts'
import { paymentRules, unmatchedCharges } from './check/payments.ts'
import { periodRules } from './check/periods.ts'
import { wrongRevenue } from './check/revenue.ts'
import { forgedSeals, sealRules } from './check/seals.ts'
import { brokenVendorChain } from './check/vendor-events.ts'
import type { Database, Transaction } from './database.ts'

export type { Finding } from './check/finding.ts'

const rules = [...documentRules, ...periodRules, ...ledgerRules, ...paymentRules, ...mailRules, ...sealRules]

/** Everything that does not hold; empty when the books are right. Without a signer, who sealed the audit chains is not asked. */
export async function check(database: Database, signer: Signer | null = null): Promise<Finding[]> {
  return database.kysely
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute((transaction) => findingsIn(transaction, signer))
}

/** The same, as a transaction sees it. */
export async function findingsIn(transaction: Transaction, signer: Signer | null = null): Promise<Finding[]> {
  return [
    ...(await runRules(transaction, rules)),
    ...(await wrongRevenue(transaction)),
    ...(await unmatchedCharges(transaction)),
    ...(await brokenChains(transaction)),
    ...(await brokenVendorChain(transaction)),
    ...(signer ? await forgedSeals(transaction, signer) : []),
  ]
}
