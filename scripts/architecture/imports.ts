import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

/** The folder of the whole program. */
export const root = resolve(import.meta.dirname, '../..')

/** One import of one source file: `to` is a path from the root, or the package's name. */
export interface Import {
  readonly from: string
  readonly to: string
  readonly local: boolean
}

/** The TypeScript sources of a folder, as paths from the root; without build output. */
export function sourcesOf(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((path) => !/(^|\/)(node_modules|dist)\//.test(path))
}

export function isTest(path: string): boolean {
  return /\.test\.tsx?$|(^|\/)(test|fixtures|reference)\//.test(path)
}

/** Every static, re-exporting and dynamic import of the files. */
export function importsOf(paths: readonly string[]): Import[] {
  const pattern = /(?:from\s+|import\s*\(\s*|^import\s+)'([^']+)'/gm
  return paths.flatMap((from) => {
    const text = readFileSync(join(root, from), 'utf8')
    return [...text.matchAll(pattern)].map(([, to = '']) => {
      const local = to.startsWith('.')
      return { from, local, to: local ? relative(root, resolve(root, dirname(from), to)) : to }
    })
  })
}
