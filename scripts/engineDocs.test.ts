import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { expect, it } from 'vitest'

const face = resolve(import.meta.dirname, '../engine/src/index.ts')

it('every export of the engine says at its declaration what it is', () => {
  const undocumented = exportsOf(face)
    .filter(({ name, file }) => !isDocumented(name, file))
    .map(({ name, file }) => `${name} in ${file.slice(dirname(face).length + 1)}`)
  expect(undocumented, 'write a documentation comment above each').toEqual([])
})

interface Export {
  readonly name: string
  readonly file: string
}

/** What a file exports again from others of its package, by the name it has there. */
function exportsOf(file: string): Export[] {
  const again = /^export (?:type )?\{([^}]*)\} from '(\.[^']+)'/gm
  return [...readFileSync(file, 'utf8').matchAll(again)].flatMap(([, names = '', from = '']) =>
    names
      .split(',')
      .map((name) =>
        name
          .trim()
          .replace(/^type /, '')
          .replace(/ as .*$/, ''),
      )
      .filter((name) => name !== '')
      .map((name) => ({ name, file: join(dirname(file), from) })),
  )
}

/** A comment right above the declaration; where the file only hands it on, above the first one. */
function isDocumented(name: string, file: string): boolean {
  const text = readFileSync(file, 'utf8')
  const declaration = new RegExp(`^export (?:function|const|class|interface|type) ${name}\\b`, 'm')
  const at = text.search(declaration)
  if (at >= 0) return text.slice(0, at).endsWith('*/\n')
  const origin = [...exportsOf(file), ...importsOf(file)].find((one) => one.name === name)
  return origin !== undefined && isDocumented(name, origin.file)
}

/** For what is imported and then exported in two statements. */
function importsOf(file: string): Export[] {
  const imports = /^import (?:type )?\{([^}]*)\} from '(\.[^']+)'/gm
  return [...readFileSync(file, 'utf8').matchAll(imports)].flatMap(([, names = '', from = '']) =>
    names.split(',').map((name) => ({
      name: name.trim().replace(/^type /, ''),
      file: join(dirname(file), from),
    })),
  )
}
