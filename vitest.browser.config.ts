import { defineConfig } from 'vitest/config'

/** Tests in a real browser: apart from the others, since they need Chromium and the built pages. */
export default defineConfig({
  test: {
    name: 'browser',
    include: ['web/test/browser/**/*.browser.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // One browser and one server at a time: the machines that run this have two cores.
    fileParallelism: false,
  },
})
