import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/**
 * What `npm pack` in `engine/` runs before and after it packs. In the workspace the package is its
 * TypeScript sources, but Node strips no types inside `node_modules`, so what others install is
 * JavaScript with declarations. Its manifest differs in `exports`, and npm, unlike its rivals, does
 * not apply those of `publishConfig` itself; so while npm packs, the packed manifest takes the place
 * of the other.
 */
const root = resolve(import.meta.dirname, '..')
const engine = join(root, 'engine')
const dist = join(engine, 'dist')
const manifest = join(engine, 'package.json')
const kept = join(engine, 'package.workspace.json')

const moment = process.argv[2]
if (moment === 'before') {
  restoreManifest()
  build()
  swapManifest()
} else if (moment === 'after') restoreManifest()
else throw new Error(`packEngine: before or after, not ${moment}`)

function build(): void {
  rmSync(dist, { recursive: true, force: true })
  const tsc = join(root, 'node_modules/typescript/bin/tsc')
  const args = [tsc, '-p', join(engine, 'tsconfig.pack.json')]
  // npm's standard output may be read by a program: `npm pack --json`.
  const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', 2, 2] })
  if (status !== 0) throw new Error('The engine does not compile; see above.')
  for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    if (file.endsWith('.d.ts')) rewriteImports(join(dist, file))
  }
}

/** The compiler rewrites `.ts` to `.js` in JavaScript only; in declarations no other tool resolves it. */
function rewriteImports(file: string): void {
  const text = readFileSync(file, 'utf8')
  writeFileSync(file, text.replace(/((?:from |import\()['"]\.[^'"]*)\.ts(['"])/g, '$1.js$2'))
}

function swapManifest(): void {
  const { private: _, scripts: __, publishConfig, ...rest } = JSON.parse(read(manifest))
  const { exports, ...publish } = publishConfig
  const packed = { ...rest, exports, publishConfig: publish }
  renameSync(manifest, kept)
  writeFileSync(manifest, `${JSON.stringify(packed, null, 2)}\n`)
}

/** Also mends what an interrupted pack left behind. */
function restoreManifest(): void {
  if (existsSync(kept)) renameSync(kept, manifest)
}

function read(file: string): string {
  return readFileSync(file, 'utf8')
}
