/** A database of the first schema, with customers in it, goes on where it was: nothing is lost, and the books are right. */
import { readFile } from 'node:fs/promises'
import { defaultPolicy } from '@coterm/core/catalog/policy.ts'
import { id } from '@coterm/core/ids.ts'
import type { SellerId } from '@coterm/core/invoice/parties.ts'
import { formatPlainDate } from '@coterm/core/time/plain-date.ts'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { realClock } from '../../src/clock.ts'
import { recogniseRevenue } from '../../src/operations/ledger/recognise-revenue.ts'
import { loadAccount } from '../../src/store/accounts.ts'
import { check } from '../../src/store/check.ts'
import { openDatabase } from '../../src/store/database.ts'
import { idFromRow } from '../../src/store/ids.ts'
import { listTransactions, trialBalance } from '../../src/store/ledger.ts'
import { migrate } from '../../src/store/migrate.ts'
import { loadQuote } from '../../src/store/quotes.ts'
import { dateFromRow } from '../../src/store/row-values.ts'

const folder = new URL('../../src/store/migrations/', import.meta.url)
const first = ['0001-first.sql', '0002-money-rules.sql']

test('subscriptions, seats and invoices of the first schema', { timeout: 60_000 }, async () => {
  const database = await openDatabase({})
  const { kysely } = database
  await sql`create table schema_migration (name text primary key)`.execute(kysely)
  for (const name of first) {
    await sql.raw(await readFile(new URL(name, folder), 'utf8')).execute(kysely)
    await sql`insert into schema_migration (name) values (${name})`.execute(kysely)
  }
  const { stages, seatsMaximum, countries, retryDays, noticeDays, addedSeatsPrice, loyaltyGraceDays } = defaultPolicy
  const policy = JSON.stringify({
    stages,
    seatsMaximum,
    countries,
    retryDays,
    noticeDays,
    addedSeatsPrice,
    loyaltyGraceDays,
  })
  const catalog = JSON.stringify({
    products: [{ id: 'drawing', name: 'Drawing', family: 'drawing', edition: 'standard', retired: false }],
    prices: [{ product: 'drawing', term: 'P1Y', currency: 'USD', from: null, new: '440.00', renewal: '420.00' }],
  })
  // An imported year of five seats, two more added during it, and the renewal of all seven.
  await sql
    .raw(`
    begin;
    insert into seller values ('main', 'Main', 'US', 'USD', 'America/Los_Angeles',
      '00000000-0000-0000-0000-000000000001', now());
    insert into seller_rules values ('main', '00000000-0000-0000-0000-000000000001', now(), '${catalog}', '${policy}', '[]');
    insert into account values (1, 'main', 'Studio', 'US', 'business', now());
    insert into agenda (account_id, seller_id, next_action_on) values (1, 'main', '2028-01-01');
    insert into payment_method values (1, 2, 0, 'card', 'Visa', null);
    insert into subscription values (1, 3, 0, 'drawing', 'P1Y', 'USD', 7, 'active', 31, 1, '2020-03-31', 2, 'direct_online',
      'current', 'subscription', 'auto', null, null, null, null, '2027-03-31');
    insert into subscription_period values
      (1, 3, 0, '2026-03-31', '2027-03-31', '2026-03-31', '2027-03-31', 42000, 'renewal'),
      (1, 3, 1, '2027-03-31', '2028-03-31', '2027-03-31', '2028-03-31', 42000, 'renewal');
    insert into seat_lot values
      (1, 10, 3, '[0,5)', '[2026-03-31,2027-03-31)', 42000, null),
      (1, 11, 3, '[5,7)', '[2026-09-13,2027-03-31)', 42000, 20),
      (1, 12, 3, '[0,7)', '[2027-03-31,2028-03-31)', 42000, 21);
    insert into invoice_series values ('main', 0, 2, '2027-03-31');
    insert into invoice_line values
      (1, 20, 0, 'added_seats', 3, 'drawing', 'P1Y', 'renewal', 42000, 2, 5, 7, 199, 365, '2026-09-13', '2027-03-31', 45797),
      (1, 21, 0, 'renewal', 3, 'drawing', 'P1Y', 'renewal', 42000, 7, 0, 7, null, null, '2027-03-31', '2028-03-31', 294000);
    insert into invoice_tax values (1, 20, '20', 45797, 9159);
    insert into invoice values
      (1, 20, 'main', 0, 1, 'INV-000001', '2026-09-13', '2026-09-13', '2026-09-13', 'USD', 2, 45797, 54956, now(), 'paid',
        null, 0, '2026-09-13'),
      (1, 21, 'main', 0, 2, 'INV-000002', '2027-03-31', '2027-03-31', '2027-03-31', 'USD', 2, 294000, 294000, now(), 'open',
        null, 4, null);
    insert into payment_attempt values (1, 30, 20, null, null, 2, 'USD', 54956, 'succeeded', null, '2026-09-13', now(), now(), false);
    insert into sandbox_charge values ('pay_y', 2, 'USD', 54956, 'succeeded', null, false);
    insert into ledger_transaction values (1, 40, 'invoice_issued', 20, '2026-09-13', now()),
      (1, 41, 'invoice_paid', 20, '2026-09-13', now()), (1, 42, 'invoice_issued', 21, '2027-03-31', now());
    insert into ledger_entry values (1, 40, 'accounts_receivable', 'USD', 54956), (1, 40, 'revenue', 'USD', -45797),
      (1, 40, 'tax', 'USD', -9159),
      (1, 41, 'cash', 'USD', 54956), (1, 41, 'accounts_receivable', 'USD', -54956),
      (1, 42, 'accounts_receivable', 'USD', 294000), (1, 42, 'revenue', 'USD', -294000);
    insert into quote values (1, 50, 'accepted', '{"decision": {"next": [], "invoices": []}}', '2026-09-13', 1, now(), now()),
      (1, 51, 'open', '{"lines": [{}], "tax": [{"rate": "20"}], "decision": {"next": [], "invoices": [
        {"currency": "USD", "lines": [{}], "tax": [{"rate": "20"}]}]}}', '2026-09-13', 1, now(), now());
    commit;`)
    .execute(kysely)

  await migrate(database)

  expect(await check(database)).toEqual([])
  // What was booked as earned at once is earned by day, every month since the first invoice.
  const seller = { seller: 'main' as SellerId }
  expect(await recogniseRevenue({ database, clock: realClock }, seller, { until: dateFromRow('2027-05-01') })).toBe(1)
  const [balances = []] = (await trialBalance(kysely, id('account', 'acc_1'), dateFromRow('2027-04-30'))).values()
  expect(balances.map(({ account, amount }) => [account, amount.minor])).toEqual([
    ['accounts_receivable', 294_000n],
    ['cash', 54_956n],
    ['tax', -9_159n],
    ['deferred_revenue', -269_098n],
    // All of the seats that were added, and 31 of 366 days of the renewal.
    ['revenue', -70_699n],
  ])
  const posted = await listTransactions(kysely, { account: id('account', 'acc_1'), limit: 100 })
  expect(posted.filter(({ kind }) => kind === 'revenue_recognised')).toHaveLength(8)
  expect(await check(database)).toEqual([])
  const loaded = await loadAccount(kysely, id('account', 'acc_1'), { lock: false })
  const [subscription] = loaded?.known.subscriptions ?? []
  expect(subscription?.periods.map(({ number, kind, anchorDay }) => [number, kind, anchorDay])).toEqual([
    [0, 'purchase', 31],
    [1, 'renewal', 31],
  ])
  expect(subscription?.lots.map(({ number, seats, amount }) => [number, seats.to - seats.from, amount.minor])).toEqual([
    [0, 5, 210_000n],
    [1, 2, 45_797n],
    [2, 7, 294_000n],
  ])
  expect(subscription?.lotCount).toBe(3)
  expect(loaded?.known.invoices.map(({ date, lines }) => [formatPlainDate(date), lines[0]?.lot])).toEqual([
    ['2026-09-13', 1],
    ['2027-03-31', 2],
  ])
  // A quote of then can still be read.
  const quote = await loadQuote(kysely, idFromRow('quote', 50n))
  expect([quote?.quote.credits, quote?.quote.decision.credits]).toEqual([[], []])
  // Lines of then bear the one tax their document had.
  const taxed = { rate: '20', category: 'standard', reason: null }
  expect(loaded?.known.invoices.map(({ lines, tax }) => [lines[0]?.tax, tax.map(({ category }) => category)])).toEqual([
    [taxed, ['standard']],
    [{ rate: '0', category: 'outside', reason: null }, []],
  ])
  const open = await loadQuote(kysely, idFromRow('quote', 51n))
  expect([open?.quote.lines[0]?.tax, open?.quote.decision.invoices[0]?.lines[0]?.tax]).toEqual([taxed, taxed])
  // Rules that were written before others were added have their defaults.
  expect(loaded?.known.policy).toEqual(defaultPolicy)
  await database.close()
})
