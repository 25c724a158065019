import { readFile } from 'node:fs/promises'
import type { Manifest, Plugin } from 'vite'

const name = 'virtual:client-assets'

/**
 * Gives the server's entry the addresses of the browser's files, from the manifest of the client
 * build; empty while the client itself is built, and in tests (`directory` null).
 */
export function clientAssets(directory: string | null): Plugin {
  return {
    name: 'thang:client-assets',
    resolveId: {
      filter: { id: /^virtual:client-assets$/ },
      handler: () => `\0${name}`,
    },
    load: {
      filter: { id: /^\0virtual:client-assets$/ },
      async handler() {
        const server = this.environment.name === 'ssr'
        const assets =
          directory === null || !server ? emptyAssets : await readAssets(`${directory}/.vite`)
        return `export default ${JSON.stringify(assets)}`
      },
    },
  }
}

const emptyAssets = { script: '', styles: [], fonts: [], icon: '', chunks: {} }

async function readAssets(directory: string) {
  const manifest: Manifest = JSON.parse(await readFile(`${directory}/manifest.json`, 'utf8'))
  const entries = Object.entries(manifest)
  const entry = manifest['app/entryBrowser.tsx']
  if (entry === undefined) throw new Error('The client manifest has no entry; build it first.')
  const file = (ending: string) => entries.find(([key]) => key.endsWith(ending))?.[1].file
  const address = (path: string | undefined) => (path === undefined ? [] : [`/${path}`])
  const chunk = (key: string): string[] => {
    const found = manifest[key]
    if (found === undefined) return []
    return [`/${found.file}`, ...(found.imports ?? []).flatMap(chunk)]
  }
  const chunks = entries
    .filter(([, part]) => part.isDynamicEntry === true)
    .map(([key]) => [key, [...new Set(chunk(key))]])
  return {
    script: `/${entry.file}`,
    styles: entries.flatMap(([, part]) => (part.file.endsWith('.css') ? [`/${part.file}`] : [])),
    fonts: [
      ...address(file('be-vietnam-pro-latin-400-normal.woff2')),
      ...address(file('be-vietnam-pro-vietnamese-400-normal.woff2')),
    ],
    icon: address(file('icon.svg'))[0] ?? '',
    chunks: Object.fromEntries(chunks),
  }
}
