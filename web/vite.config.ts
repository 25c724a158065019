import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { ariaWords } from './build/ariaWords.ts'
import { clientAssets } from './build/clientAssets.ts'
import { compressed } from './build/compressed.ts'
import { icuMessages, messageFormatWithoutParser } from './build/icuMessages.ts'

const root = fileURLToPath(new URL('.', import.meta.url))

/**
 * One build, three results: what the public site loads, what the workspace loads, and the server's
 * `render`, which names the files of both. The two in the browser share nothing but fonts, so that
 * neither grows by the other.
 */
export default defineConfig({
  root,
  publicDir: false,
  appType: 'custom',
  plugins: [
    react(),
    icuMessages(),
    clientAssets(`${root}dist/client`),
    compressed(`${root}dist/client`),
    ariaWords(),
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
    workspace: {
      consumer: 'client',
      define: { 'process.env.NODE_ENV': '"production"' },
      build: {
        outDir: 'dist/client',
        emptyOutDir: false,
        manifest: '.vite/workspace.json',
        modulePreload: { polyfill: false },
        rolldownOptions: { input: `${root}app/workspace/entryWorkspace.tsx` },
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
      const { client, workspace, ssr } = builder.environments
      if (client === undefined || workspace === undefined || ssr === undefined) {
        throw new Error('environments missing')
      }
      await builder.build(client)
      await builder.build(workspace)
      await builder.build(ssr)
    },
  },
})
