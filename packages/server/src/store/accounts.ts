/**
 * Everything decisions need to know about accounts, for many accounts at once in a few statements. Locking takes the
 * agenda rows in the order of their ids: whoever holds them is the only one who decides for these accounts.
 */
import type { AccountId, InvoiceId, PaymentMethodId, QuoteId, TestClockId } from '@coterm/core/ids.ts'
import type { BilledInvoice } from '@coterm/core/invoice/credit.ts'
import type { SellerId } from '@coterm/core/invoice/parties.ts'
import type { Money } from '@coterm/core/money/money.ts'
import type { KnownAccount } from '@coterm/core/subscription/known.ts'
import type { Subscription } from '@coterm/core/subscription/subscription.ts'
import type { PlainDate } from '@coterm/core/time/plain-date.ts'
import { sql } from 'kysely'
import {
  type AgendaRow,
  type AssignedRow,
  accountFromRow,
  agendaFromRow,
  assignedFromRows,
  type MethodRow,
  methodFromRow,
  openFromRow,
} from './account-rows.ts'
import { loadBilledInvoices } from './billed-invoices.ts'
import type { Reader } from './database.ts'
import {
  type BalanceRow,
  balanceFromRow,
  partColumns,
  type TagRow,
  tagsFromRows,
  type UnpaidRow,
  unpaidFromRow,
} from './debt-rows.ts'
import { idToRow } from './ids.ts'
import { loadSellers } from './sellers.ts'
import { type LotRow, type PeriodRow, type SubscriptionRow, subscriptionFromRow } from './subscription-rows.ts'

/** The account's place in the queue of work, and the lock on everything it owns. */
export type Agenda = {
  /** Grows with every commit. */
  readonly stateVersion: bigint
  readonly nextActionOn: PlainDate | null
  readonly testClock: TestClockId | null
  readonly heldQuote: QuoteId | null
  /** Why no work is done for it until somebody has looked; null when all is well. */
  readonly parked: string | null
  /** Until which date the safety bounds let work through, because somebody has looked. */
  readonly boundsWaivedThrough: PlainDate | null
  /** The last event of the account: the next one is chained to it. */
  readonly eventSeq: bigint
  readonly eventHash: string
}

/** An open invoice, as far as collecting it is concerned. */
export type OpenInvoice = {
  readonly id: InvoiceId
  readonly dueOn: PlainDate
  readonly owed: Money
  /** When it is tried next; null when nothing is tried by itself. */
  readonly nextAttemptOn: PlainDate | null
  readonly failedAttempts: number
  readonly billedTo: PaymentMethodId | null
  /** The payment method that was declined for good; null when there is none. */
  readonly blockedMethod: PaymentMethodId | null
}

export type Loaded = {
  readonly known: KnownAccount
  readonly agenda: Agenda
  readonly openInvoices: readonly OpenInvoice[]
}

/** `lock` waits for whoever holds an account; `free_only` leaves out the accounts that somebody holds. */
export type LoadOptions = {
  readonly lock: boolean | 'free_only'
  /** False leaves the invoices out that something may be returned of: what is due by itself does not ask for them. */
  readonly invoices?: boolean
}

/** The accounts that exist among these. */
export async function loadAccounts(
  reader: Reader,
  ids: readonly AccountId[],
  { lock, invoices = true }: LoadOptions,
): Promise<Map<AccountId, Loaded>> {
  const found = new Map<AccountId, Loaded>()
  const asked = [...new Set(ids)].map(idToRow)
  if (asked.length === 0) return found
  const agendas = await agendasOf(reader, asked, lock)
  if (agendas.length === 0) return found
  const keys = agendas.map((row) => row.account_id)
  const sellers = await loadSellers(reader, [...new Set(agendas.map((row) => row.seller_id as SellerId))])
  const methods = byAccount(await methodsOf(reader, keys))
  const subscriptions = byAccount(await subscriptionsOf(reader, keys))
  const unpaid = byAccount(await unpaidOf(reader, keys))
  const assigned = byAccount(await assignedOf(reader, keys))
  const balances = byAccount(await balancesOf(reader, keys))
  const tags = byAccount(await tagsOf(reader, keys))
  const billed = invoices ? await loadBilledInvoices(reader, keys) : new Map<bigint, BilledInvoice[]>()
  for (const row of agendas) {
    const rules = sellers.get(row.seller_id as SellerId)
    if (!rules) throw new Error(`Broken invariant: account ${row.account_id} has a seller`)
    const open = unpaid.get(row.account_id) ?? []
    const account = accountFromRow(row)
    const { seller, catalog, policy, policies, taxRates } = rules
    const known: KnownAccount = {
      ...{ account, seller, catalog, policy, taxRates },
      ...(policies && { policies }),
      paymentMethods: (methods.get(row.account_id) ?? []).map(methodFromRow),
      subscriptions: (subscriptions.get(row.account_id) ?? []).map((each) => each.subscription),
      unpaid: open.map(unpaidFromRow),
      creditBalances: (balances.get(row.account_id) ?? []).map(balanceFromRow),
      tags: tagsFromRows(tags.get(row.account_id) ?? [], rules.collectionStopped),
      invoices: billed.get(row.account_id) ?? [],
      role: 'owner',
      assignedSeats: assignedFromRows(assigned.get(row.account_id) ?? []),
    }
    found.set(account.id, { known, agenda: agendaFromRow(row), openInvoices: open.map(openFromRow) })
  }
  return found
}

/** One account; null when there is none. */
export async function loadAccount(reader: Reader, id: AccountId, options: LoadOptions): Promise<Loaded | null> {
  return (await loadAccounts(reader, [id], options)).get(id) ?? null
}

const locking = { false: sql``, true: sql`for update of g`, free_only: sql`for update of g skip locked` }

// Joined tables are told the accounts too: rows to join with alone let the planner read every account there is.
async function agendasOf(reader: Reader, keys: readonly bigint[], lock: LoadOptions['lock']): Promise<AgendaRow[]> {
  const { rows } = await sql<AgendaRow>`
    select g.account_id, g.seller_id, a.name, a.country, a.region, a.kind, a.details, a.po_number, a.recipients, a.language,
      a.tax_id, e.checked_on, e.source, e.reference, e.valid, g.test_clock_id, g.next_action_on, g.state_version,
      g.event_seq, g.event_hash, g.held_quote_id, g.parked, g.bounds_waived_through
    from agenda g join account a on a.id = g.account_id
    left join lateral (
      select c.checked_on, c.source, c.reference, c.valid from tax_id_check c
      where c.account_id = a.id and c.value = a.tax_id and c.valid is not null
      order by c.checked_at desc, c.id desc limit 1
    ) e on true
    where g.account_id = any(${keys}::bigint[]) and a.id = any(${keys}::bigint[])
    order by g.account_id ${locking[String(lock) as keyof typeof locking]}`.execute(reader)
  return rows
}

async function methodsOf(reader: Reader, keys: readonly bigint[]): Promise<MethodRow[]> {
  const { rows } = await sql<MethodRow>`
    select account_id, id, kind, label, expires_on, is_default, is_backup, alignable, warned_through
    from payment_method
    where account_id = any(${keys}::bigint[]) and removed_at is null order by account_id, position, id`.execute(reader)
  return rows
}

async function subscriptionsOf(
  reader: Reader,
  keys: readonly bigint[],
): Promise<{ account_id: bigint; subscription: Subscription }[]> {
  const { rows } = await sql<SubscriptionRow>`
    select account_id, id, product, term, currency, seats, status, current_period, lot_count, loyal_since,
      payment_method_id, channel, platform, plan_type, renewal_intent, next_term, next_seats, next_release, next_product, next_end,
      next_end_anchor, announced, noticed_through
    from subscription where account_id = any(${keys}::bigint[]) order by account_id, position, id`.execute(reader)
  const periods = await sql<PeriodRow>`
    select p.subscription_id, p.number, p.kind, p.product, p.term, p.anchor_day, p.starts_on, p.ends_on, p.priced_start, p.priced_end, p.unit_price, p.price_kind
    from subscription_period p
    join subscription s on s.account_id = p.account_id and s.id = p.subscription_id and p.number >= s.current_period - 1
    where p.account_id = any(${keys}::bigint[]) and s.account_id = any(${keys}::bigint[])
    order by p.account_id, p.subscription_id, p.number`.execute(reader)
  const lots = await sql<LotRow>`
    select l.subscription_id, l.number, lower(l.seats) as seat_from, upper(l.seats) as seat_to,
      lower(l.service_period) as starts_on, upper(l.service_period) as ends_on, l.priced_start, l.priced_end, l.unit_price,
      l.amount, l.credited
    from seat_lot l ${reachingLots}
    where l.account_id = any(${keys}::bigint[]) and not l.reversed
    order by l.account_id, l.subscription_id, l.number`.execute(reader)
  const bySubscription = Map.groupBy(periods.rows, (period) => period.subscription_id)
  const lotsOf = Map.groupBy(lots.rows, (lot) => lot.subscription_id)
  return rows.map((row) => ({
    account_id: row.account_id,
    subscription: subscriptionFromRow(row, {
      periods: bySubscription.get(row.id) ?? [],
      lots: lotsOf.get(row.id) ?? [],
    }),
  }))
}

// Lots that reach into a period that the subscription still knows: the current one, the one before, or one ahead.
const reachingLots = sql`
  join lateral (
    select min(p.starts_on) as since from subscription s
    join subscription_period p on p.account_id = s.account_id and p.subscription_id = s.id
      and p.number >= s.current_period - 1
    where s.account_id = l.account_id and s.id = l.subscription_id
  ) k on upper(l.service_period) > k.since`

async function unpaidOf(reader: Reader, keys: readonly bigint[]): Promise<UnpaidRow[]> {
  const { rows } = await sql<UnpaidRow>`
    select i.account_id, i.id, i.due_on, i.currency, i.credited + i.credit_applied + i.paid as settled, i.next_attempt_on,
      i.failed_attempts, coalesce(i.collect_method_id, i.payment_method_id) as billed_to, i.blocked_method_id,
      exists (select from payment_attempt p where p.account_id = i.account_id and p.invoice_id = i.id
        and p.status in ('ready', 'sent', 'requires_action', 'processing', 'unknown')) as paying,
      exists (select from payment_attempt p where p.account_id = i.account_id and p.invoice_id = i.id
        and p.status = 'processing') as settling,
      ${partColumns}
    from invoice i where i.account_id = any(${keys}::bigint[]) and i.status = 'open'
    order by i.account_id, i.id`.execute(reader)
  return rows
}

async function balancesOf(reader: Reader, keys: readonly bigint[]): Promise<BalanceRow[]> {
  const { rows } = await sql<BalanceRow>`
    select account_id, currency, amount from credit_balance
    where account_id = any(${keys}::bigint[]) order by account_id, currency`.execute(reader)
  return rows
}

async function tagsOf(reader: Reader, keys: readonly bigint[]): Promise<TagRow[]> {
  const { rows } = await sql<TagRow>`
    select account_id, tag from account_tag where account_id = any(${keys}::bigint[]) order by account_id, tag`.execute(
    reader,
  )
  return rows
}

async function assignedOf(reader: Reader, keys: readonly bigint[]): Promise<AssignedRow[]> {
  const { rows } = await sql<AssignedRow>`
    select account_id, subscription_id, assignee from seat_assignment
    where account_id = any(${keys}::bigint[]) order by account_id, subscription_id, assigned_at, assignee`.execute(
    reader,
  )
  return rows
}

function byAccount<T extends { account_id: bigint }>(rows: readonly T[]): Map<bigint, T[]> {
  return Map.groupBy(rows, (row) => row.account_id)
}
