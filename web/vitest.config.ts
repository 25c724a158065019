import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { clientAssets } from './build/clientAssets.ts'
import { icuMessages, messageFormatWithoutParser } from './build/icuMessages.ts'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), icuMessages(), clientAssets(null)],
  resolve: { alias: messageFormatWithoutParser },
  test: {
    name: 'web',
    include: ['**/*.test.{ts,tsx}'],
    exclude: ['test/browser/**', 'dist/**', 'node_modules/**'],
    server: { deps: { inline: ['intl-messageformat'] } },
  },
})
