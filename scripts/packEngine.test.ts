import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const readme = readFileSync(join(root, 'engine/README.md'), 'utf8')
/** Each program of the README with what it says the program prints. */
const examples = [...readme.matchAll(/```js\n([^]*?)```\n+```text\n([^]*?)```/g)].map(
  ([, code = '', printed = ''], index) => ({ file: `example${index}.mjs`, code, printed }),
)

let folder: string
let packed: string
let workspaceManifest: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'thang-engine-'))
  const tarball = packCopy(join(folder, 'workspace'))
  const empty = join(folder, 'empty')
  mkdirSync(empty)
  writeFileSync(join(empty, 'package.json'), '{}')
  npm(['install', '--offline', '--no-audit', '--no-fund', tarball], empty)
  packed = join(empty, 'node_modules/@thang/engine')
  for (const { file, code } of examples) writeFileSync(join(empty, file), `// @ts-check\n${code}`)
}, 60_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the engine, packed and installed alone', () => {
  it('prints what its README says', () => {
    expect(examples.length).toBe(2)
    for (const { file, printed } of examples) {
      expect(run([file]), readmeOf(file)).toBe(printed)
    }
  })

  it('has declarations by which the README’s programs are right', () => {
    const tsc = join(root, 'node_modules/typescript/bin/tsc')
    const strict = ['--strict', '--exactOptionalPropertyTypes', '--skipLibCheck', 'false']
    const target = ['--module', 'nodenext', '--target', 'es2023', '--lib', 'es2023,dom']
    const files = examples.map(({ file }) => file)
    const plain = ['--noEmit', '--allowJs', '--checkJs', '--types', '']
    expect(run([tsc, ...plain, ...strict, ...target, ...files])).toBe('')
  })

  it('has every export that the README names in its rooms', () => {
    const rooms = readme.split('## The rooms')[1]?.split('\n## ')[0] ?? ''
    const names = [...rooms.matchAll(/`(\w+)`/g)].map(([, name = '']) => name)
    const face = new Set(readFileSync(join(packed, 'dist/index.d.ts'), 'utf8').split(/\W+/))
    expect(names).toContain('scoreUnits')
    expect(names.filter((name) => !face.has(name))).toEqual([])
  })

  it('is JavaScript, declarations and three files; no sources, no tests', () => {
    const top = readdirSync(packed).toSorted()
    expect(top).toEqual(['LICENSE', 'README.md', 'dist', 'package.json'])
    const others = filesOf('dist').filter((file) => !/\.(?:js|d\.ts)$/.test(file))
    expect(others).toEqual([])
    const tests = /\.test\.|(?:^|\/)(?:reference|fixtures)\//
    expect(filesOf('dist').filter((file) => tests.test(file))).toEqual([])
  })

  it('imports nothing but files it has, by the names they have', () => {
    const imports = /\b(?:from |import |import\()['"]([^'"]+)['"]/g
    const broken = filesOf('dist').flatMap((file) => {
      const text = readFileSync(join(packed, 'dist', file), 'utf8').replace(/\/\*[^]*?\*\//g, '')
      return [...text.matchAll(imports)]
        .map(([, to = '']) => to)
        .filter((to) => !/^\..*\.js$/.test(to) || !isThere(join(packed, 'dist', file), to))
        .map((to) => `${file}: ${to}`)
    })
    expect(broken).toEqual([])
  })

  it('needs no other package, and its manifest names only what is packed', () => {
    const manifest = JSON.parse(readFileSync(join(packed, 'package.json'), 'utf8'))
    const dependencies = Object.keys(manifest).filter((key) => /dependencies/i.test(key))
    expect(dependencies).toEqual([])
    expect(manifest).not.toHaveProperty('private')
    expect(manifest).not.toHaveProperty('scripts')
    const { types, default: code } = manifest.exports['.']
    expect([types, code].map((path) => existsSync(join(packed, path)))).toEqual([true, true])
    expect(manifest).toMatchObject({ license: 'Apache-2.0', type: 'module', sideEffects: false })
  })

  it('leaves the manifest of the workspace as it was', () => {
    const own = readFileSync(join(folder, 'workspace/engine/package.json'), 'utf8')
    expect(own).toBe(workspaceManifest)
    expect(JSON.parse(own).exports['.']).toBe('./src/index.ts')
  })

  it('carries the licence of the whole', () => {
    const [own, whole] = [join(packed, 'LICENSE'), join(root, 'LICENSE')]
    expect(readFileSync(own, 'utf8')).toBe(readFileSync(whole, 'utf8'))
  })
})

/** Packs a copy, so that who runs Thang from this folder meanwhile does not see the manifest change. */
function packCopy(workspace: string): string {
  for (const path of ['engine', 'tsconfig.base.json', 'scripts/packEngine.ts']) {
    cpSync(join(root, path), join(workspace, path), {
      recursive: true,
      filter: (source) => !/[\\/](?:dist|node_modules)$/.test(source),
    })
  }
  symlinkSync(join(root, 'node_modules'), join(workspace, 'node_modules'), 'junction')
  const engine = join(workspace, 'engine')
  workspaceManifest = readFileSync(join(engine, 'package.json'), 'utf8')
  npm(['pack', '--ignore-scripts=false', '--pack-destination', workspace], engine)
  const tarball = readdirSync(workspace).find((file) => file.endsWith('.tgz'))
  if (tarball === undefined) throw new Error('npm pack gave no tarball')
  return join(workspace, tarball)
}

function npm(args: readonly string[], cwd: string): void {
  const PATH = `${dirname(process.execPath)}${delimiter}${process.env.PATH}`
  const env = { ...process.env, PATH, npm_config_cache: join(folder, 'cache') }
  const shell = process.platform === 'win32'
  const { status, stderr } = spawnSync('npm', args, { cwd, env, shell, encoding: 'utf8' })
  if (status !== 0) throw new Error(`npm ${args.join(' ')}\n${stderr}`)
}

/** Runs a program of Node in the folder of the installed package; gives what it prints. */
function run(args: readonly string[]): string {
  const cwd = join(folder, 'empty')
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${stdout}${stderr}`)
  return stdout
}

function readmeOf(file: string): string {
  return `engine/README.md, program ${file}`
}

function filesOf(path: string): string[] {
  return readdirSync(join(packed, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(packed, path).length + 1))
}

function isThere(file: string, to: string): boolean {
  const target = resolve(dirname(file), to)
  // A declaration's import names the JavaScript that lies beside the declaration it means.
  return existsSync(file.endsWith('.d.ts') ? target.replace(/\.js$/, '.d.ts') : target)
}
