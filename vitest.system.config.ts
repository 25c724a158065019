import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

// The servers that tests kill start from what is compiled already, as `npm start` does.
process.env['NODE_COMPILE_CACHE'] ??= join(import.meta.dirname, 'node_modules/.cache/thang')
// Without a language of UTF-8 the browser drops the Vietnamese names of files that it saves.
process.env['LANG'] = 'C.UTF-8'

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
    // Each file has a database, a port and a browser of its own, and much of its time is waiting.
    maxWorkers: 2,
  },
})
