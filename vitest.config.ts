import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

// Minutes long, and small as files, which would otherwise come last and run alone.
const longest = [
  'faults/faults',
  'api/scenarios-against-server',
  'browser/console',
  'browser/every-page',
  'simulator/life',
]

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const found = longest.findIndex((name) => moduleId.endsWith(`${name}.test.ts`))
      return found < 0 ? longest.length : found
    }
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b))
  }
}

export default defineConfig({
  test: {
    include: ['packages/*/test/**/*.test.ts', 'tools/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Each file may bring up a database of its own: two at a time is what two cores carry.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
  },
})
