/** `coterm renew --dry-run DATE`: everything the renewal run would do on a date, as text or JSON. Nothing is written. */
import { resolve } from 'node:path'
import { Command } from 'commander'
import type { z } from 'zod'
import { realClock } from '../clock.ts'
import { readConfig } from '../config.ts'
import { type DryRun, wholeDryRun } from '../operations/renewals/dry-run.ts'
import { dateOf, lookingUntil } from '../operations/renewals/look-at.ts'
import { type DryRunAccountShape, toApiTotals } from '../resources/dry-run.ts'
import { openDatabase } from '../store/database.ts'

type Options = {
  readonly dryRun: string
  readonly seller?: string
  readonly testClock?: string
  readonly json?: true
}
type Account = z.input<typeof DryRunAccountShape>

export function renewCommand(): Command {
  return new Command('renew')
    .description('Say what the renewal run would do on a date; the run itself is done by `coterm start`')
    .requiredOption(
      '--dry-run <date>',
      'the date, such as 2027-04-25; today with what was missed before, or a day ahead',
    )
    .option('--seller <id>', 'of the accounts of one seller')
    .option('--test-clock <id>', 'of the accounts on this test clock, instead of those in real time')
    .option('--json', 'print it as JSON')
    .action(run)
}

async function run({ dryRun: text, seller, testClock, json }: Options): Promise<void> {
  const { databaseUrl, dataDir } = readConfig(process.env)
  const database = await openDatabase(databaseUrl ? { databaseUrl } : { dataDir: resolve(dataDir) })
  try {
    const deps = { database, clock: realClock }
    const on = dateOf(text, '--dry-run')
    const whose = { seller, testClock, cursor: undefined }
    const { until: _, ...looking } = await lookingUntil(deps, whose, { until: on, path: '--dry-run' })
    const found = await wholeDryRun(deps, { ...looking, on, language: 'en' })
    const { accounts, counts } = found
    const told = { on: text, totals: toApiTotals(found.totals), counts, accounts }
    console.log(json ? JSON.stringify(told) : printed(text, found))
  } finally {
    await database.close()
  }
}

function printed(on: string, { accounts, counts, totals }: DryRun): string {
  const { renewed, stops, notices, wouldStop, parked, held } = counts
  return [
    ...accounts.flatMap(linesOf),
    '',
    `On ${on}: ${renewed} renewals, ${stops} that stop, ${notices} notices.`,
    `Accounts: ${wouldStop} would stop, ${parked} have stopped before, ${held} wait for a payment.`,
    ...toApiTotals(totals).map(({ seller, currency, invoices, amount, tax, total, due }) => {
      return `${seller}: ${invoices} invoices, ${amount} + ${tax} tax = ${total} ${currency}, ${due} to collect`
    }),
  ].join('\n')
}

function linesOf({ account, accountName, outcome, reason, days }: Account): string[] {
  const why = { runs: null, would_stop: 'would stop', parked: 'has stopped', held: 'waits for the payment of a quote' }
  const stopped = why[outcome] === null ? '' : `: ${why[outcome]}${reason === null ? '' : `: ${reason}`}`
  return [
    `${accountName} (${account})${stopped}`,
    ...days.flatMap(({ date, invoices, stops, events, notices }) => [
      ...invoices.flatMap(({ lines, subtotal, total, currency, due }) => [
        `  ${date} invoice ${subtotal} before tax, ${total} ${currency} in all, ${due} to collect`,
        ...lines.map(({ description, quantity, amount }) => `    ${quantity} × ${description}: ${amount}`),
      ]),
      ...stops.map(({ subscription, product, reason: end }) => `  ${date} ${product} ends (${end}) ${subscription}`),
      ...events.map(({ type, subscription }) => `  ${date} ${type} ${subscription ?? ''}`.trimEnd()),
      ...notices.map(({ kind, renewsOn, total, currency }) => {
        return `  ${date} notice (${kind}) of ${renewsOn}: ${total} ${currency}`
      }),
    ]),
  ]
}
