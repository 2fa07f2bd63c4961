/** `coterm explain … --stdin` as a process: exact answers, clear errors, speed and constant memory. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { describe, expect, test } from 'vitest'

const program = join(import.meta.dirname, '../../bin/coterm.js')

type Run = { readonly answers: string[]; readonly status: number }

async function explain(topic: string, lines: readonly string[]): Promise<Run> {
  const child = spawn(process.execPath, [program, 'explain', topic, '--stdin'], { stdio: ['pipe', 'pipe', 'inherit'] })
  const exit = once(child, 'exit')
  child.stdin.end(lines.map((line) => `${line}\n`).join(''))
  const answers: string[] = []
  for await (const line of createInterface({ input: child.stdout })) answers.push(line)
  const [status] = await exit
  return { answers, status }
}

const v1 =
  '{"price":"420.00","currency":"USD","seats":2,"period":{"start":"2026-04-01","end":"2027-04-01"},"from":"2026-09-13"}'
const answerV1 = '{"amount":"460.27","days":200,"of":365}'

test.each([
  ['proration', v1, answerV1],
  [
    'proration',
    '{"price":"66000","currency":"JPY","seats":2,"period":{"start":"2026-04-01","end":"2027-04-01"},"from":"2026-09-13"}',
    '{"amount":"72329","days":200,"of":365}',
  ],
  [
    'extension',
    '{"price":"420.00","currency":"USD","seats":3,"term":"P1Y","anchorDay":15,"end":"2027-03-15","until":"2027-09-30"}',
    '{"amount":"685.08","days":199,"of":366}',
  ],
  [
    'periods',
    '{"start":"2027-01-31","term":"P1M","count":5,"anchorDay":31}',
    '{"boundaries":["2027-02-28","2027-03-31","2027-04-30","2027-05-31","2027-06-30"]}',
  ],
  [
    'periods',
    '{"start":"2024-02-29","term":"P1Y","count":4}',
    '{"boundaries":["2025-02-28","2026-02-28","2027-02-28","2028-02-29"]}',
  ],
  [
    'stages',
    '{"end":"2027-03-15","term":"P1Y"}',
    '{"expired":"2027-03-15","suspended":"2027-03-30","cancelled":"2027-04-29"}',
  ],
  [
    'stages',
    '{"end":"2027-03-15","term":"P1M"}',
    '{"expired":"2027-03-15","suspended":"2027-03-30","cancelled":"2027-04-14"}',
  ],
  ['allocation', '{"amount":"100.00","currency":"EUR","weights":["1","1","1"]}', '{"parts":["33.34","33.33","33.33"]}'],
  [
    'tax',
    '{"on":"2027-03-15","sellerCountry":"DE","country":"FR","kind":"business","taxRates":[{"country":"FR","rate":"20"}],"amount":"99.99","currency":"EUR"}',
    '{"rate":"20","category":"standard","tax":"20.00","mention":null,"reason":{"rule":"rate_listed","on":"2027-03-15","country":"FR","region":null,"category":"standard","listed":{"country":"FR","region":null,"category":null,"from":null,"rate":"20","taxCategory":null},"evidence":null,"charged":"no_tax_id"}}',
  ],
  [
    'tax',
    '{"on":"2027-03-15","sellerCountry":"DE","country":"FR","kind":"business","taxId":{"value":"FR12345678901","checkedOn":"2027-03-01","source":"VIES"},"taxRates":[]}',
    '{"rate":"0","category":"reverse_charge","mention":"Reverse charge","reason":{"rule":"reverse_charge","on":"2027-03-15","country":"FR","region":null,"category":"standard","listed":null,"evidence":{"value":"FR12345678901","checkedOn":"2027-03-01","source":"VIES","reference":null},"charged":null}}',
  ],
])('%s answers %s', async (topic, question, answer) => {
  expect(await explain(topic, [question])).toEqual({ answers: [answer], status: 0 })
})

describe('a line that makes no sense is told so, and the run goes on', () => {
  const wrong: readonly (readonly [string, string, RegExp])[] = [
    ['a malformed line', '{"price":', /not valid JSON/],
    ['not an object', '[]', /object/],
    ['negative seats', v1.replace('"seats":2', '"seats":-2'), /seats/],
    ['no seats', v1.replace('"seats":2', '"seats":0.5'), /seats/],
    ['1e400', v1.replace('"420.00"', '1e400'), /price/],
    ['"1e400"', v1.replace('420.00', '1e400'), /price/],
    ['1e400 seats', v1.replace('"seats":2', '"seats":1e400'), /seats/],
    ['-0', v1.replace('420.00', '-0'), /price/],
    ['"1,5"', v1.replace('420.00', '1,5'), /price/],
    ['too many decimals', v1.replace('420.00', '420.001'), /price/],
    ['30 February', v1.replace('2026-04-01', '2026-02-30'), /start/],
    ['a start after its end', v1.replace('2026-04-01', '2028-04-01'), /start|end/],
    ['a day outside the period', v1.replace('2026-09-13', '2027-04-01'), /from/],
    ['an unknown currency', v1.replace('USD', 'XYZ'), /currency/],
    ['an unknown field', v1.replace('"seats"', '"seat"'), /seat/],
  ]
  test.each(wrong)('%s', async (_name, line, message) => {
    const { answers, status } = await explain('proration', [line, v1])
    expect(answers).toHaveLength(2)
    const { error } = JSON.parse(answers[0] ?? '{}') as { error?: { code: string; message: string } }
    expect(error?.code).toMatch(/^[a-z_]+$/)
    expect(error?.message).toMatch(message)
    expect(answers[1]).toBe(answerV1)
    expect(status).toBe(1)
  })
})

test.each([
  ['a country', { country: 'France' }, 'country_invalid'],
  ['a region of another country', { region: 'US-CA' }, 'region_invalid'],
  ['a kind', { kind: 'company' }, 'kind_invalid'],
  ['a category', { category: 5 }, 'category_invalid'],
  ['a VAT id', { taxId: { value: 'FR1' } }, 'tax_id_invalid'],
  ['rates', { taxRates: [{ country: 'FR', rate: '20 %' }] }, 'rates_invalid'],
])('tax refuses %s that makes no sense', async (_name, wrong, code) => {
  const asked = { on: '2027-03-15', sellerCountry: 'DE', country: 'FR', kind: 'business', taxRates: [], ...wrong }
  const { answers, status } = await explain('tax', [JSON.stringify(asked)])
  expect(JSON.parse(answers[0] ?? '{}')).toMatchObject({ error: { code } })
  expect(status).toBe(1)
})

/** Writes so many lines as fast as they are taken; tells the time it took and the most memory the process had. */
async function flood(count: number): Promise<{ seconds: number; answers: number; peakMegabytes: number }> {
  const child = spawn(process.execPath, [program, 'explain', 'proration', '--stdin'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const block = `${v1}\n`.repeat(1000)
  let answers = 0
  let peakMegabytes = 0
  child.stdout.on('data', (chunk: Buffer) => {
    for (const byte of chunk) if (byte === 10) answers += 1
  })
  const begun = performance.now()
  for (let written = 0; written < count; written += 1000) {
    if (!child.stdin.write(block)) await once(child.stdin, 'drain')
    if (written % 20_000 === 0) peakMegabytes = Math.max(peakMegabytes, await megabytesOf(child.pid))
  }
  child.stdin.end()
  await once(child, 'close')
  return { seconds: (performance.now() - begun) / 1000, answers, peakMegabytes }
}

async function megabytesOf(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) / 1024
}

test('20,000 lines a second, and no more memory for a million than for a hundred thousand', async () => {
  const few = await flood(100_000)
  const many = await flood(1_000_000)
  const perSecond = many.answers / many.seconds
  console.log(
    `${Math.round(perSecond)} lines/s; at most ${Math.round(few.peakMegabytes)} MB for 100,000 lines, ` +
      `${Math.round(many.peakMegabytes)} MB for 1,000,000`,
  )
  expect(few.answers).toBe(100_000)
  expect(many.answers).toBe(1_000_000)
  expect(perSecond).toBeGreaterThan(20_000)
  expect(many.peakMegabytes).toBeGreaterThan(0)
  expect(many.peakMegabytes).toBeLessThan(few.peakMegabytes * 1.5 + 32)
}, 180_000)
