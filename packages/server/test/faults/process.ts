/**
 * A process that can die: what it says to the database and to the provider goes through here. Dead, it can do nothing
 * more; what it had not committed is rolled back, and what it had in memory is gone with it.
 */
import type { KyselyPlugin } from 'kysely'
import type { Database } from '../../src/store/database.ts'
import type { Chance } from './chance.ts'
import { crashPoints } from './crash-points.ts'

export class Died extends Error {
  constructor(point: string) {
    super(`The process was terminated at "${point}".`)
  }
}

/** Where processes came by, and where they died. */
export type Deaths = {
  readonly passed: Map<string, number>
  readonly died: Map<string, number>
  /** Points that are not in the list. */
  readonly unlisted: Set<string>
  /** How often one dies, of all the points it comes to. */
  rate: number
}

export type Mortal = {
  readonly database: Database
  isDead(): boolean
  /** Comes to a point; throws when the process dies there. */
  at(point: string): void
}

export function newDeaths(rate: number): Deaths {
  return { passed: new Map(), died: new Map(), unlisted: new Set(), rate }
}

// It dies the first time it comes to a point, so that rare ones are not left to chance.
const certainAt = 1

export function startProcess(database: Database, { deaths, chance }: { deaths: Deaths; chance: Chance }): Mortal {
  let dead: string | null = null
  const stillAlive = () => {
    if (dead !== null) throw new Died(dead)
  }
  const at = (point: string) => {
    stillAlive()
    if (!crashPoints.includes(point)) deaths.unlisted.add(point)
    const time = (deaths.passed.get(point) ?? 0) + 1
    deaths.passed.set(point, time)
    if (deaths.rate === 0 || !(time === certainAt || chance.happens(`dies ${point}`, deaths.rate))) return
    deaths.died.set(point, (deaths.died.get(point) ?? 0) + 1)
    dead = point
    throw new Died(point)
  }
  const mortality: KyselyPlugin = {
    transformQuery({ node }) {
      stillAlive()
      return node
    },
    async transformResult({ result }) {
      return result
    },
  }
  const kysely = withPoints(database.kysely.withPlugin(mortality), at)
  const nextIdBlock = () => {
    stillAlive()
    return database.nextIdBlock()
  }
  return { database: { ...database, kysely, nextIdBlock }, isDead: () => dead !== null, at }
}

type Kysely = Database['kysely']
type Work = Parameters<ReturnType<Kysely['transaction']>['execute']>[0]

function withPoints(kysely: Kysely, at: Mortal['at']): Kysely {
  return new Proxy(kysely, {
    get(target, property) {
      if (property === 'transaction') return () => ({ execute: (work: Work) => execute(target, work, at) })
      const value = Reflect.get(target, property, target) as unknown
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}

async function execute(kysely: Kysely, work: Work, at: Mortal['at']): Promise<unknown> {
  const name = nameOf(work, new Error('where').stack ?? '')
  const answer = await kysely.transaction().execute(async (transaction) => {
    const done = await work(transaction)
    at(`${name}: not committed`)
    return done
  })
  at(`${name}: committed`)
  return answer
}

// A transaction is named by the file it is in and the function that it runs, so that new ones cannot be overlooked. The
// test runner writes imported functions as `(0, module.name)`.
function nameOf(work: Work, stack: string): string {
  const file = /\/src\/(?:operations|worker|store)\/(?:[\w-]+\/)*([\w-]+)\.ts/.exec(stack)?.[1] ?? 'somewhere'
  const called = /^\(transaction\) =>\s+(?:\(0, ?\w+\.)?(\w+)\)?\(/.exec(work.toString())?.[1]
  return called === undefined ? file : `${file} ${called}`
}
