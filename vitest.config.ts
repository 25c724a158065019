import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** One project a room, so that a change in the engine is tested without starting a database. */
export default defineConfig({
  test: {
    // Much of the time is waiting, for PostgreSQL or for a command: two files at once also on two cores.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      { test: { name: 'engine', include: ['engine/src/**/*.test.ts'] } },
      { test: { name: 'contracts', include: ['contracts/src/**/*.test.ts'] } },
      {
        test: {
          name: 'scripts',
          include: ['scripts/**/*.test.ts'],
          exclude: ['scripts/system/**'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'server',
          include: ['server/src/**/*.test.ts', 'server/test/**/*.test.ts'],
          globalSetup: 'server/test/globalSetup.ts',
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      { test: { name: 'cli', include: ['cli/src/**/*.test.ts'], testTimeout: 30_000 } },
      'web/vitest.config.ts',
    ],
  },
})
