/** Takes over a batch of accounts with their subscriptions in one transaction; a dry run does the same and takes it back. */
import { createHash } from 'node:crypto'
import { nothingDecided } from '@coterm/core/decision.ts'
import { forecast } from '@coterm/core/forecast/forecast.ts'
import type { SubscriptionId } from '@coterm/core/ids.ts'
import type { SellerId } from '@coterm/core/invoice/parties.ts'
import type { Money } from '@coterm/core/money/money.ts'
import { importedSubscription, takeoverProblem } from '@coterm/core/subscription/imported.ts'
import type { KnownAccount } from '@coterm/core/subscription/known.ts'
import { endOf, type Subscription } from '@coterm/core/subscription/subscription.ts'
import type { PlainDate } from '@coterm/core/time/plain-date.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import { type Loaded, loadAccounts } from '../../store/accounts.ts'
import { commit } from '../../store/commit.ts'
import type { NewAccount } from '../../store/create-account.ts'
import { createAccounts } from '../../store/create-accounts.ts'
import type { Database, Transaction } from '../../store/database.ts'
import { idFromRow, newNumbers } from '../../store/ids.ts'
import {
  findImportedAccounts,
  findImportedSubscriptions,
  type ImportedAccount,
  type ImportedSubscription,
  rememberImported,
} from '../../store/imports.ts'
import { inParts } from '../in-parts.ts'
import { RowError, readAccount, readSubscription } from './read-account.ts'
import { type Column, columns, type FileRow } from './read-rows.ts'

/** The rows of one account, which stand together in the file. */
export type Group = { readonly reference: string; readonly rows: readonly FileRow[] }
export type Renewal = { readonly date: PlainDate; readonly amount: Money }
export type Fate = {
  readonly row: FileRow
  readonly fate: 'created' | 'same' | 'differs' | 'error'
  readonly column: Column | null
  readonly reason: string | null
  readonly subscription: Subscription | null
  /** What its first renewal will bill, without tax; null where it is not renewed by itself. */
  readonly renewal: Renewal | null
}
export type Taking = {
  readonly seller: SellerId
  readonly currency: string
  readonly provider: string
  readonly dryRun: boolean
  readonly today: PlainDate
  readonly at: Instant
}

class TakenBack extends Error {}

export async function takeOver(database: Database, groups: readonly Group[], taking: Taking): Promise<Fate[]> {
  const fates = await inParts(groups, {
    together: (items) => together(database, items, taking),
    // A constraint of the database: nothing of this account was written.
    blame: async ({ rows }, reason) => rows.map((row) => failed(row, new RowError(null, blamed(reason)))),
  })
  return fates.flat().sort((one, other) => one.row.line - other.row.line)
}

async function together(database: Database, groups: readonly Group[], taking: Taking): Promise<Fate[]> {
  let fates: Fate[] = []
  try {
    await database.kysely.transaction().execute(async (transaction) => {
      fates = await takeOverIn(transaction, groups, taking)
      if (taking.dryRun) throw new TakenBack()
    })
  } catch (error) {
    if (!(error instanceof TakenBack)) throw error
  }
  return fates
}

function blamed(reason: string): string {
  if (!reason.includes('payment_method_token')) return `cannot be written: ${reason}`
  return 'has a payment_token that another account has: each payment method belongs to one account'
}

type Wanted = { readonly group: Group; readonly print: string; readonly account: NewAccount }

async function takeOverIn(transaction: Transaction, groups: readonly Group[], taking: Taking): Promise<Fate[]> {
  const { seller, at } = taking
  const known = await findImportedAccounts(transaction, {
    seller,
    references: groups.map(({ reference }) => reference),
  })
  const fates: Fate[] = []
  const wanted: Wanted[] = []
  const open: { group: Group; account: ImportedAccount; differs: boolean }[] = []
  for (const group of groups) {
    const print = fingerprint(group.rows[0], accountColumns)
    const found = known.get(group.reference)
    if (found) open.push({ group, account: found, differs: found.fingerprint !== print })
    else {
      const account = attempt(() => wholeAccount(group, taking))
      if (account instanceof RowError) fates.push(...group.rows.map((row) => failed(row, account)))
      else wanted.push({ group, print, account })
    }
  }
  const created = await createAccounts(
    transaction,
    wanted.map(({ account }) => account),
    at,
  )
  const accounts = wanted.flatMap(({ group, print: fingerprint }, index): ImportedAccount[] => {
    const account = created[index]
    return account ? [{ account, reference: group.reference, fingerprint }] : []
  })
  open.push(...accounts.map((account, index) => ({ group: wanted[index]?.group ?? noGroup, account, differs: false })))
  const loaded = await loadAccounts(
    transaction,
    open.map(({ account }) => account.account),
    { lock: true, invoices: false },
  )
  const references = groups.flatMap(({ rows }) => rows.flatMap(({ values }) => values.subscription || []))
  const before = await findImportedSubscriptions(transaction, { seller, references })
  const numbers = (await newNumbers(transaction, references.length)).values()
  const fresh = new Set(accounts)
  const subscriptions: ImportedSubscription[] = []
  const entries = open.flatMap(({ group, account, differs }) => {
    const own = loaded.get(account.account)
    if (!own) throw new Error(`Broken invariant: ${account.account} was imported`)
    const next: Subscription[] = []
    for (const row of group.rows) {
      const looked = lookAt(row, {
        own,
        before,
        taking,
        id: () => idFromRow('subscription', numbers.next().value ?? 0n),
      })
      const unchanged = looked.fate === 'created' && looked.subscription === null && !fresh.has(account)
      const told =
        unchanged || looked.fate === 'same'
          ? ({ ...looked, fate: differs ? 'differs' : 'same', reason: differs ? changedText : null } as const)
          : looked
      fates.push(told)
      if (told.subscription === null) continue
      next.push(told.subscription)
      const [reference, print] = [row.values.subscription ?? '', fingerprint(row, subscriptionColumns)]
      const remembered = { account: account.account, subscription: told.subscription.id, reference, fingerprint: print }
      subscriptions.push(remembered)
      before.set(reference, remembered)
    }
    return next.length === 0 ? [] : [{ loaded: own, decision: { ...nothingDecided, next }, on: taking.today, at }]
  })
  await commit(transaction, entries)
  await rememberImported(transaction, { seller, accounts, subscriptions, at })
  return fates
}

type Looking = {
  readonly own: Loaded
  readonly before: ReadonlyMap<string, ImportedSubscription>
  readonly taking: Taking
  id(): SubscriptionId
}

function lookAt(row: FileRow, { own: { known }, before, taking, id }: Looking): Fate {
  const unreadable = row.broken ?? row.unfit
  if (unreadable) return failed(row, new RowError(null, unreadable))
  const found = before.get(row.values.subscription ?? '')
  if (found && found.account !== known.account.id) {
    return failed(
      row,
      new RowError('subscription', 'belongs to another account already: each has a reference of its own'),
    )
  }
  if (found && found.fingerprint === fingerprint(row, subscriptionColumns)) return told(row, 'same')
  if (found) return { ...told(row, 'differs'), reason: changedText }
  const read = attempt(() => readSubscription(row.values, taking))
  if (read instanceof RowError) return failed(row, read)
  if (read === null) return told(row, 'created')
  const running = { ...read, id: id(), account: known.account.id, paymentMethod: known.paymentMethods[0]?.id ?? null }
  const problem = takeoverProblem(known, running, taking.today)
  if (problem)
    return failed(
      row,
      new RowError(problem.field === 'paymentMethod' ? 'payment_kind' : problem.field, problem.message),
    )
  const subscription = importedSubscription(running, taking.today)
  return { ...told(row, 'created'), subscription, renewal: firstRenewal(known, subscription) }
}

/** By the decision that the renewal itself takes. */
export function firstRenewal(known: KnownAccount, subscription: Subscription): Renewal | null {
  const [first] = forecast({ ...known, subscriptions: [subscription] }, endOf(subscription))
  return first ? { date: first.date, amount: first.subtotal } : null
}

// The first row says it; what later rows say must not be something else.
function wholeAccount({ rows }: Group, taking: Taking): NewAccount {
  const [first] = rows
  const other = rows.find(({ values }) =>
    accountColumns.some((column) => values[column] && values[column] !== first?.values[column]),
  )
  const broken = rows.find((row) => row.broken)
  if (broken?.broken) throw new RowError(null, `line ${broken.line} ${broken.broken}`)
  const column =
    other && accountColumns.find((each) => other.values[each] && other.values[each] !== first?.values[each])
  if (other && column)
    throw new RowError(column, `says something else on line ${other.line} than on line ${first?.line}`)
  return readAccount(first?.values ?? {}, taking)
}

const changedText =
  'is there already, and the file says something else: change it in Coterm, an import leaves it as it is'
const noGroup: Group = { reference: '', rows: [] }
const subscriptionAt = columns.indexOf('subscription')
const accountColumns = columns.slice(1, subscriptionAt)
const subscriptionColumns = columns.slice(subscriptionAt)

function fingerprint(row: FileRow | undefined, of: readonly Column[]): string {
  return createHash('sha256')
    .update(JSON.stringify(of.map((column) => row?.values[column] || null)))
    .digest('hex')
}

function told(row: FileRow, fate: Fate['fate']): Fate {
  return { row, fate, column: null, reason: null, subscription: null, renewal: null }
}

function failed(row: FileRow, { column, message }: RowError): Fate {
  return { ...told(row, 'error'), column, reason: message }
}

function attempt<T>(read: () => T): T | RowError {
  try {
    return read()
  } catch (error) {
    if (error instanceof RowError) return error
    throw error
  }
}
