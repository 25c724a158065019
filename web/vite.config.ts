import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { clientAssets } from './build/clientAssets.ts'
import { compressed } from './build/compressed.ts'
import { icuMessages, messageFormatWithoutParser } from './build/icuMessages.ts'

const root = fileURLToPath(new URL('.', import.meta.url))

/** One build, two results: the browser's bundle, then the server's `render`, which names its files. */
export default defineConfig({
  root,
  publicDir: false,
  appType: 'custom',
  plugins: [
    react(),
    icuMessages(),
    clientAssets(`${root}dist/client`),
    compressed(`${root}dist/client`),
  ],
  resolve: { alias: messageFormatWithoutParser },
  build: { assetsInlineLimit: 0, cssCodeSplit: false, emptyOutDir: true },
  environments: {
    client: {
      build: {
        outDir: 'dist/client',
        manifest: true,
        modulePreload: { polyfill: false },
        rolldownOptions: { input: `${root}app/entryBrowser.tsx` },
      },
    },
    ssr: {
      define: { 'process.env.NODE_ENV': '"production"' },
      resolve: { noExternal: true },
      build: {
        outDir: 'dist/server',
        emitAssets: false,
        rolldownOptions: {
          input: `${root}app/render.tsx`,
          output: { entryFileNames: 'render.js', codeSplitting: false },
        },
      },
    },
  },
  builder: {
    async buildApp(builder) {
      const { client, ssr } = builder.environments
      if (client === undefined || ssr === undefined) throw new Error('environments missing')
      await builder.build(client)
      await builder.build(ssr)
    },
  },
})
