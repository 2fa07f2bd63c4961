/** `coterm bench NAME`: measures on this machine, always beside a reference in the same run. Progress goes to stderr. */
import { Command, InvalidArgumentError } from 'commander'
import type { BenchmarkOptions, Report } from '../../../../benchmarks/report.ts'
import { readConfig } from '../config.ts'

type Options = {
  readonly json?: true
  readonly rounds: number
  readonly seconds: number
  readonly size?: number
  readonly atLeast?: number
}

const benchmarks: Readonly<Record<string, () => Promise<(options: BenchmarkOptions) => Promise<Report>>>> = {
  invoices: async () => (await import('../../../../benchmarks/invoices.ts')).benchInvoices,
  renewals: async () => (await import('../../../../benchmarks/renewals.ts')).benchRenewals,
  webhooks: async () => (await import('../../../../benchmarks/webhooks.ts')).benchWebhooks,
}

export function benchCommand(): Command {
  return new Command('bench')
    .description('Measure how fast this machine is, beside a reference in the same run')
    .argument('<name>', `what to measure: ${Object.keys(benchmarks).join(', ')}`)
    .option('--json', 'print every sample as one JSON object')
    .option('--rounds <count>', 'how often each way is measured, in turns', numberFrom(1, 100), 5)
    .option('--seconds <count>', 'how long each sample takes', numberFrom(0.1, 60), 2)
    .option('--size <count>', 'how many accounts there are beside those that are due', numberFrom(0, 10_000_000))
    .option('--at-least <count>', 'exit with 1 when the fastest way does fewer a second', numberFrom(1, 1_000_000))
    .action(bench)
}

async function bench(name: string, options: Options): Promise<void> {
  const load = Object.hasOwn(benchmarks, name) ? benchmarks[name] : undefined
  if (!load) throw new Error(`There is no benchmark "${name}"; there is ${Object.keys(benchmarks).join(', ')}.`)
  const { json, rounds, seconds, size, atLeast } = options
  const { databaseUrl } = readConfig(process.env)
  const run = await load()
  const onProgress = (text: string) => console.error(text)
  const report = await run({
    rounds,
    seconds,
    onProgress,
    ...(size !== undefined && { size }),
    ...(databaseUrl && { databaseUrl }),
  })
  console.log(json ? JSON.stringify(report, null, 2) : printed(report))
  const { issued, ways } = report
  if (!issued.numbersGapless || issued.findings > 0) process.exitCode = 1
  const fastest = Math.max(...ways.filter(({ reference }) => !reference).map(({ perSecond }) => perSecond.median))
  if (atLeast !== undefined && fastest < atLeast) {
    console.error(`error: the fastest way did ${fastest} a second; at least ${atLeast} were asked for.`)
    process.exitCode = 1
  }
}

function printed({ machine, rounds, secondsEach, ways, issued }: Report): string {
  const { server_version, synchronous_commit, fsync } = machine.postgres
  const head = ['', 'clients', 'a second', 'lowest', 'highest', 'ratio']
  const rows = ways.map(({ name, clients, perSecond, ratio }) => {
    const { median, lowest, highest } = perSecond
    return [name, `${clients}`, ...[median, lowest, highest].map((each) => each.toFixed(0)), ratio.toFixed(2)]
  })
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)))
  const table = [head, ...rows].map((row) =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  '),
  )
  const books = issued.findings === 0 ? 'the books are right' : `${issued.findings} things are wrong: run coterm check`
  return [
    `PostgreSQL ${server_version} (synchronous_commit ${synchronous_commit}, fsync ${fsync}), ${machine.cores} cores, ` +
      `Node ${machine.node}; medians of ${rounds} samples of ${secondsEach} s, taken in turns`,
    '',
    ...table,
    '',
    `${issued.invoices} invoices of one series: ${issued.numbersGapless ? 'no number is missing' : 'NUMBERS ARE MISSING'}, ${books}.`,
  ].join('\n')
}

function numberFrom(lowest: number, highest: number): (text: string) => number {
  return (text) => {
    const value = Number(text)
    if (text.trim() !== '' && value >= lowest && value <= highest) return value
    throw new InvalidArgumentError(`It is a number from ${lowest} to ${highest}.`)
  }
}
