import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

// The commands that tests run start from what is compiled already, as `npm start` does.
process.env['NODE_COMPILE_CACHE'] ??= join(import.meta.dirname, 'node_modules/.cache/thang')

/**
 * Much of the time is waiting, for PostgreSQL or for a command: two files at once also on two cores. A
 * worker keeps what it has loaded for the next file, which halves the time: no test changes a module.
 */
const workers = { maxWorkers: Math.max(2, availableParallelism() - 1), isolate: false }

/** One project a room, so that a change in the engine is tested without starting a database. */
export default defineConfig({
  test: {
    ...workers,
    projects: [
      { test: { ...workers, name: 'engine', include: ['engine/src/**/*.test.ts'] } },
      { test: { ...workers, name: 'contracts', include: ['contracts/src/**/*.test.ts'] } },
      {
        test: {
          ...workers,
          name: 'scripts',
          include: ['scripts/**/*.test.ts'],
          exclude: ['scripts/system/**'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          ...workers,
          name: 'server',
          include: ['server/src/**/*.test.ts', 'server/test/**/*.test.ts'],
          globalSetup: 'server/test/globalSetup.ts',
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      { test: { ...workers, name: 'cli', include: ['cli/src/**/*.test.ts'], testTimeout: 30_000 } },
      'web/vitest.config.ts',
    ],
  },
})
