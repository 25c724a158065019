import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

/** Leaves `.br` and `.gz` beside every script and style sheet, compressed as hard as it goes. */
export function compressed(directory: string): Plugin {
  return {
    name: 'thang:compressed',
    applyToEnvironment: (environment) => environment.name !== 'ssr',
    async writeBundle() {
      const assets = join(directory, 'assets')
      const names = await readdir(assets)
      for (const name of names) {
        if (!/\.(js|css|svg)$/.test(name)) continue
        if (names.includes(`${name}.br`)) continue
        const bytes = await readFile(join(assets, name))
        await writeFile(join(assets, `${name}.br`), brotliCompressSync(bytes))
        await writeFile(join(assets, `${name}.gz`), gzipSync(bytes, { level: 9 }))
      }
    },
  }
}
