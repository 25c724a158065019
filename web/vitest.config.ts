import { availableParallelism } from 'node:os'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { clientAssets } from './build/clientAssets.ts'
import { icuMessages } from './build/icuMessages.ts'

/** The pages' own tests, in Node; those in a real browser have their own configuration. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), icuMessages(), clientAssets(null)],
  test: {
    name: 'web',
    // As in every other room, or they would not run together.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    isolate: false,
    include: ['**/*.test.{ts,tsx}'],
    exclude: ['test/browser/**', 'dist/**', 'node_modules/**'],
  },
})
