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
        if (directory === null || !server) return moduleOf(emptyAssets, emptyWorkspace)
        const manifests = `${directory}/.vite`
        const assets = await readAssets(manifests)
        return moduleOf(assets, { ...assets, ...(await readWorkspace(manifests)) })
      },
    },
  }
}

function moduleOf(assets: object, workspaceAssets: object): string {
  return `export default ${JSON.stringify(assets)}
export const workspaceAssets = ${JSON.stringify(workspaceAssets)}`
}

const emptyWorkspace = {
  script: '',
  style: '',
  fonts: [],
  icon: '',
  preloads: { vi: [], en: [] },
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

/** What the document of the workspace loads: its entry, its one style sheet, its words in a language. */
async function readWorkspace(directory: string) {
  const manifest: Manifest = JSON.parse(await readFile(`${directory}/workspace.json`, 'utf8'))
  const entry = manifest['app/workspace/entryWorkspace.tsx']
  const style = Object.values(manifest).find(({ file }) => file.endsWith('.css'))
  if (entry === undefined || style === undefined) throw new Error('The workspace is not built.')
  const wordsIn = (language: string) =>
    Object.entries(manifest)
      .filter(([key]) => key.endsWith(`/i18n/${language}.json?icu`))
      .map(([, part]) => `/${part.file}`)
  return {
    script: `/${entry.file}`,
    style: `/${style.file}`,
    preloads: { vi: wordsIn('vi'), en: wordsIn('en') },
  }
}
