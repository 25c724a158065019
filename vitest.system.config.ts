import { defineConfig } from 'vitest/config'

/**
 * Tests of the whole product, in a real browser and in processes that are killed: apart from the
 * others, since they need Chromium and the built pages.
 */
export default defineConfig({
  test: {
    name: 'system',
    include: ['web/test/browser/**/*.browser.test.ts', 'scripts/system/**/*.system.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // One browser and one server at a time: the machines that run this have two cores.
    fileParallelism: false,
  },
})
