/** How the people of an account have to sign in. */
import type { AccountId } from '@coterm/core/ids.ts'
import type { Reader } from './database.ts'
import { idToRow } from './ids.ts'

export type SecurityPolicy = {
  /** Nobody comes in with the e-mail link alone. */
  readonly secondFactorRequired: boolean
  /** A fresh proof before changes of money and people. */
  readonly stepUp: boolean
}

export async function loadSecurityPolicy(reader: Reader, account: AccountId): Promise<SecurityPolicy> {
  const row = await reader
    .selectFrom('account_security')
    .select(['second_factor_required', 'step_up'])
    .where('account_id', '=', idToRow(account))
    .executeTakeFirst()
  return { secondFactorRequired: row?.second_factor_required ?? false, stepUp: row?.step_up ?? false }
}

/** The account is locked. */
export async function saveSecurityPolicy(reader: Reader, account: AccountId, policy: SecurityPolicy): Promise<void> {
  const values = { second_factor_required: policy.secondFactorRequired, step_up: policy.stepUp }
  await reader
    .insertInto('account_security')
    .values({ account_id: idToRow(account), ...values })
    .onConflict((conflict) => conflict.column('account_id').doUpdateSet(values))
    .execute()
}
