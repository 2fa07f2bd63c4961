import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['packages/*/test/**/*.test.ts', 'tools/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Each file may bring up a database of its own: two at a time is what two cores carry.
    maxWorkers: 2,
  },
})
