/** Measures ways of doing something in turns, so that whatever else the machine does meanwhile falls on all of them. */

/** One way: `run` works until the moment and answers how many it did; `prepare` is not measured. */
export type Way = {
  readonly name: string
  readonly clients: number
  prepare?(): Promise<void>
  run(until: number): Promise<number>
}

export type Measured = {
  readonly name: string
  readonly clients: number
  readonly perSecond: { readonly median: number; readonly lowest: number; readonly highest: number }
  readonly samples: readonly number[]
}

export type Turns = {
  readonly rounds: number
  readonly seconds: number
  /** Told before each sample. */
  readonly onProgress: (text: string) => void
}

/** Every way once a round, after one unmeasured round in which caches fill and code warms up. */
export async function measureInTurns(
  ways: readonly Way[],
  { rounds, seconds, onProgress }: Turns,
): Promise<Measured[]> {
  const samples = new Map<Way, number[]>(ways.map((way) => [way, []]))
  for (let round = 0; round <= rounds; round++) {
    for (const way of ways) {
      onProgress(round === 0 ? `warming up: ${way.name}` : `round ${round} of ${rounds}: ${way.name}`)
      await way.prepare?.()
      const rate = await rateOf(way, round === 0 ? Math.min(seconds, 1) : seconds)
      if (round > 0) samples.get(way)?.push(rate)
    }
  }
  return ways.map((way) => {
    const { name, clients } = way
    const own = samples.get(way) ?? []
    return { name, clients, perSecond: spreadOf(own), samples: own }
  })
}

// What is under way when the time is up is finished, and counts with the time it took.
async function rateOf(way: Way, seconds: number): Promise<number> {
  const start = performance.now()
  const done = await way.run(start + seconds * 1000)
  return round(done / ((performance.now() - start) / 1000))
}

function spreadOf(samples: readonly number[]): Measured['perSecond'] {
  const sorted = samples.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  const median = ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2
  return { median: round(median), lowest: sorted[0] ?? 0, highest: sorted.at(-1) ?? 0 }
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

/** So many workers, each doing one piece after the other until the time is up or nothing is left (null). */
export async function workers(count: number, until: number, piece: () => Promise<number | null>): Promise<number> {
  const work = async () => {
    let done = 0
    while (performance.now() < until) {
      const some = await piece()
      if (some === null) break
      done += some
    }
    return done
  }
  const all = await Promise.all(Array.from({ length: count }, work))
  return all.reduce((a, b) => a + b, 0)
}
