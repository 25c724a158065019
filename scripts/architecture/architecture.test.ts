import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { type Import, importsOf, isTest, root, sourcesOf } from './imports.ts'

/** What each package may import of the others; docs/ARCHITECTURE.md says why. */
const allowedPackages: Record<string, readonly string[]> = {
  engine: [],
  contracts: ['engine'],
  server: ['engine', 'contracts'],
  web: ['engine', 'contracts'],
  cli: ['engine', 'contracts', 'server'],
}

/** The modules of the server in their order: each may import only earlier ones. */
const moduleOrder = [
  'sources',
  'units',
  'people',
  'accounts',
  'audit',
  'unitEvents',
  'calendar',
  'frameworks',
  'editions',
  'evidence',
  'rounds',
  'submissions',
  'appraisal',
  'results',
  'notices',
  'search',
]

const packages = Object.keys(allowedPackages)
const shipped = packages.flatMap(sourcesOf).filter((path) => !isTest(path))
const imports = importsOf(shipped)

function packageOf(path: string): string {
  return path.split('/')[0] ?? ''
}

function list(found: readonly Import[], remedy: (each: Import) => string): string[] {
  return found.map((each) => `${each.from} imports ${each.to}: ${remedy(each)}`)
}

it('packages import each other in one direction only', () => {
  const wrong = imports.filter(({ from, to, local }) => {
    const target = local ? packageOf(to) : /^@thang\/([^/]+)/.exec(to)?.[1]
    const own = packageOf(from)
    if (target === undefined || !packages.includes(target) || target === own) return false
    return !(allowedPackages[own] ?? []).includes(target)
  })
  expect(
    list(wrong, ({ from }) => {
      const allowed = allowedPackages[packageOf(from)] ?? []
      return `${packageOf(from)} may import ${allowed.join(', ') || 'no other package'}; move the shared piece down, or pass it in`
    }),
  ).toEqual([])
})

it('a package is imported by its name through a face that it declares', () => {
  const wrong = imports.filter(({ from, to, local }) => {
    if (local) return packageOf(to) !== packageOf(from)
    const [, name, subpath] = /^@thang\/([^/]+)(?:\/(.+))?$/.exec(to) ?? []
    if (name === undefined) return false
    const manifest: unknown = JSON.parse(readFileSync(join(root, name, 'package.json'), 'utf8'))
    const declared =
      manifest !== null && typeof manifest === 'object' && 'exports' in manifest
        ? manifest.exports
        : {}
    return !Object.keys(declared ?? {}).includes(subpath === undefined ? '.' : `./${subpath}`)
  })
  expect(
    list(wrong, () => 'import from the package’s face (its exports), not from inside it'),
  ).toEqual([])
})

it('the engine imports nothing at run time', () => {
  const wrong = imports.filter(({ from, local }) => packageOf(from) === 'engine' && !local)
  expect(list(wrong, () => 'pass it in as a parameter; the engine has no dependency')).toEqual([])
})

it('the engine has no clock, chance, environment, input, output or waiting', () => {
  const impure =
    /\b(Date\.now|new Date|Math\.random|process\.|globalThis|fetch\(|setTimeout|async |await |console\.)/
  const wrong = shipped
    .filter((path) => path.startsWith('engine/'))
    .flatMap((path) => {
      const code = readFileSync(join(root, path), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
      const found = impure.exec(code)?.[0]
      return found === undefined ? [] : [`${path} uses ${found.trim()}: make it a parameter`]
    })
  expect(wrong).toEqual([])
})

it('contracts import zod and the engine only, and in cel/ the language of formulas', () => {
  const wrong = imports.filter(
    ({ from, to, local }) =>
      packageOf(from) === 'contracts' &&
      !local &&
      !['zod', '@thang/engine'].includes(to) &&
      // The one piece that server, command line and editor have to evaluate alike.
      !(from.startsWith('contracts/src/cel/') && to === '@marcbachmann/cel-js'),
  )
  expect(
    list(wrong, () => 'contracts hold shapes; put what does something into server, web or cli'),
  ).toEqual([])
})

function moduleOf(path: string): string | undefined {
  return /^server\/src\/modules\/([^/]+)\//.exec(path)?.[1]
}

it('every server module stands in the order', () => {
  const present = new Set(shipped.flatMap((path) => moduleOf(path) ?? []))
  expect([...present].toSorted(), 'name the module in moduleOrder, after those it needs').toEqual(
    moduleOrder.toSorted(),
  )
})

it('a server module imports only earlier modules, through their index.ts', () => {
  const wrong = imports.filter(({ from, to, local }) => {
    const own = moduleOf(from)
    const target = local ? moduleOf(to) : undefined
    if (own === undefined || target === undefined || own === target) return false
    return (
      moduleOrder.indexOf(target) > moduleOrder.indexOf(own) || !to.endsWith(`${target}/index.ts`)
    )
  })
  expect(
    list(
      wrong,
      ({ from }) =>
        `${moduleOf(from)} may import earlier modules (${moduleOrder.join(' → ')}) by their index.ts`,
    ),
  ).toEqual([])
})

it('the outside of a module reaches it through its index.ts', () => {
  const wrong = imports.filter(({ from, to, local }) => {
    const target = local ? moduleOf(to) : undefined
    return (
      target !== undefined && moduleOf(from) === undefined && !to.endsWith(`${target}/index.ts`)
    )
  })
  expect(list(wrong, () => 'import from the module’s index.ts')).toEqual([])
})

it('the platform knows no domain: it imports no module', () => {
  const wrong = imports.filter(
    ({ from, to, local }) =>
      from.startsWith('server/src/platform/') && local && moduleOf(to) !== undefined,
  )
  expect(list(wrong, () => 'turn the import round: the module uses the platform')).toEqual([])
})

it('module faces enumerate at most fifteen names, only from their own folder', () => {
  const wrong = moduleOrder.flatMap((name) => {
    const path = `server/src/modules/${name}/index.ts`
    const text = readFileSync(join(root, path), 'utf8')
    const names = [...text.matchAll(/export\s+(?:type\s+)?\{([^}]*)\}/g)]
      .flatMap(([, inside = '']) => inside.split(','))
      .filter((each) => each.trim() !== '')
    const far = importsOf([path]).filter(({ to }) => moduleOf(to) !== name)
    return [
      ...(text.includes('export *') ? [`${path}: enumerate the names instead of export *`] : []),
      ...(names.length > 15 ? [`${path}: ${names.length} names; a face has at most 15`] : []),
      ...far.map(({ to }) => `${path} re-exports ${to}: export only from the own folder`),
    ]
  })
  expect(wrong).toEqual([])
})

it('only main.ts reads the environment of the server', () => {
  const wrong = shipped.filter(
    (path) =>
      path.startsWith('server/src/') &&
      path !== 'server/src/main.ts' &&
      /process\.env/.test(readFileSync(join(root, path), 'utf8')),
  )
  expect(
    wrong.map((path) => `${path}: take it as a parameter; main.ts alone reads process.env`),
  ).toEqual([])
})
