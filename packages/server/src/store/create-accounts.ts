/** New accounts with their members and payment methods: one statement a table, however many there are. */
import type { AccountId } from '@coterm/core/ids.ts'
import { languageFor } from '@coterm/core/language.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import { billingToRow } from './billing-details.ts'
import type { NewAccount } from './create-account.ts'
import type { Transaction } from './database.ts'
import { idFromRow, newNumbers, optionalIdToRow } from './ids.ts'
import { insertRows } from './insert-rows.ts'
import { instantToRow, optionalDateToRow } from './row-values.ts'

const accountTable = {
  table: 'account',
  columns: {
    id: 'bigint',
    seller_id: 'text',
    name: 'text',
    country: 'text',
    region: 'text',
    kind: 'text',
    tax_id: 'text',
    details: 'jsonb',
    po_number: 'text',
    recipients: 'jsonb',
    language: 'text',
    created_at: 'timestamptz',
  },
} as const

const agendaTable = {
  table: 'agenda',
  columns: { account_id: 'bigint', seller_id: 'text', test_clock_id: 'bigint' },
} as const

const memberTable = {
  table: 'member',
  columns: {
    account_id: 'bigint',
    id: 'bigint',
    name: 'text',
    email: 'text',
    role: 'text',
    created_at: 'timestamptz',
    joined_at: 'timestamptz',
  },
} as const

const methodTable = {
  table: 'payment_method',
  columns: {
    account_id: 'bigint',
    id: 'bigint',
    position: 'integer',
    kind: 'text',
    label: 'text',
    expires_on: 'date',
    provider: 'text',
    token: 'text',
    customer: 'text',
    alignable: 'boolean',
    is_default: 'boolean',
    is_backup: 'boolean',
  },
} as const

type Numbered = { readonly account: NewAccount; readonly row: bigint; readonly next: () => bigint }

/** Their ids, in the same order. Sellers and test clocks exist: the caller has looked. */
export async function createAccounts(
  transaction: Transaction,
  accounts: readonly NewAccount[],
  at: Instant,
): Promise<AccountId[]> {
  const count = accounts.reduce((so, { members, paymentMethods }) => so + 1 + members.length + paymentMethods.length, 0)
  const numbers = (await newNumbers(transaction, count)).values()
  const next = () => numbers.next().value ?? 0n
  const numbered = accounts.map((account) => ({ account, row: next(), next }))
  await insertRows(transaction, accountTable, { rows: numbered.map((each) => accountRow(each, at)) })
  await insertRows(transaction, agendaTable, {
    rows: numbered.map(({ account: { seller, testClock }, row }) => {
      return { account_id: row, seller_id: seller, test_clock_id: optionalIdToRow(testClock) }
    }),
  })
  await insertRows(transaction, memberTable, { rows: numbered.flatMap((each) => memberRows(each, at)) })
  await insertRows(transaction, methodTable, { rows: numbered.flatMap(methodRows) })
  return numbered.map(({ row }) => idFromRow('account', row))
}

function accountRow({ account, row }: Numbered, at: Instant) {
  const { seller, name, country, region, kind, billing, taxId = null } = account
  const plain = { details: null, poNumber: null, recipients: [], language: languageFor(country) }
  return {
    ...{ id: row, seller_id: seller, name, country, region, kind, tax_id: taxId, created_at: instantToRow(at) },
    ...billingToRow(billing ?? plain),
  }
}

function memberRows({ account, row, next }: Numbered, at: Instant) {
  const joined = instantToRow(at)
  return account.members.map(({ name, email, role = 'owner' }) => {
    return { account_id: row, id: next(), name, email, role, created_at: joined, joined_at: joined }
  })
}

// The first is the default.
function methodRows({ account, row, next }: Numbered) {
  return account.paymentMethods.map((method, position) => {
    const id = next()
    const { kind, label, expiresOn, provider = 'sandbox', customer = null, alignable = true } = method
    const { token = idFromRow('paymentMethod', id), isBackup = false } = method
    return {
      ...{ account_id: row, id, position, kind, label, provider, token, customer, alignable },
      ...{ expires_on: optionalDateToRow(expiresOn), is_default: position === 0, is_backup: isBackup },
    }
  })
}
