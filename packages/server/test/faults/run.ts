/**
 * One run: months in which everything goes wrong, then a healed world in which everything has to come to its end.
 * Time moves in hours, and now and then by days at once, as when every worker was down.
 */
import { sql } from 'kysely'
import { resumePayments } from '../../src/worker/resume-payments.ts'
import { workOnce } from '../../src/worker/worker.ts'
import { actOnce, confirmSome, payEverything } from './customers.ts'
import { deliverLate } from './faulty-provider.ts'
import { hourMs } from './virtual-clock.ts'
import { deliverMessages } from './webhooks.ts'
import type { World } from './world.ts'

// Longer than a worker is ever slow, shorter than the step in which time moves.
const graceMs = 7 * hourMs
const stepMs = 8 * hourMs
/** How late a request arrives at most: less than the engine's margin before a key dies. */
const lateMs = 2 * 60_000
const workersMax = 3
const daysMax = 240

/** Until so many invoices are issued, or too much time has passed for that. */
export async function runWithFaults(world: World, { invoices }: { readonly invoices: number }): Promise<void> {
  const { clock, chance, network } = world
  const end = clock.now() + daysMax * 24 * hourMs
  while ((await countInvoices(world)) < invoices) {
    if (clock.now() > end) return
    // Before everybody stops waiting for it: nothing keeps a request on its way for hours.
    clock.pass(lateMs)
    await deliverLate(network)
    clock.pass(chance.happens('everybody is down', 0.03) ? chance.between('for hours', 8, 96) * hourMs : stepMs)
    if (chance.happens('provider goes down', 0.03)) {
      network.downUntil = clock.now() + chance.between('down for minutes', 1, 5000) * 60_000
    }
    await confirmSome(world, 0.2)
    await actOnce(world)
    await deliverMessages(world)
    await work(world)
  }
}

/** Nothing goes wrong any more, customers have good cards and confirm what they are asked: everything comes to its end. */
export async function heal(world: World, { days }: { readonly days: number }): Promise<void> {
  const { clock, network, deaths } = world
  network.badness = 0
  network.downUntil = 0
  deaths.rate = 0
  await deliverLate(network)
  for (const { methods } of world.customers) {
    for (const method of methods) await network.sandbox.setBehaviour(method, 'ok')
  }
  for (let hours = 0; hours < days * 24; hours += stepMs / hourMs) {
    clock.pass(stepMs)
    await confirmSome(world, 1)
    await deliverMessages(world)
    if (hours === 24) await payEverything(world)
    await work(world)
  }
}

// Another worker takes over from one that died, and finds what it left.
async function work(world: World): Promise<void> {
  for (let count = 0; count < workersMax; count++) {
    const deps = world.process()
    try {
      await resumePayments(deps, { graceMs })
      return await workOnce(deps)
    } catch (error) {
      if (!deps.isDead()) throw error
    }
  }
}

export async function countInvoices({ database }: World): Promise<number> {
  const { rows } = await sql<{ count: bigint }>`select count(*) as count from invoice`.execute(database.kysely)
  return Number(rows[0]?.count ?? 0n)
}
