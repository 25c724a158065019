import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { argumentNames } from '../../test/argumentNames.ts'

const root = new URL('../..', import.meta.url).pathname
const files = globSync('{app/workspace,features/**}/i18n/vi.json', { cwd: root })
const words = files.map((file) => ({
  file,
  vi: read(file),
  en: read(file.replace(/vi\.json$/, 'en.json')),
}))

function read(file: string): Record<string, string> {
  return JSON.parse(readFileSync(`${root}${file}`, 'utf8'))
}

it.each(words)('$file has the same keys and arguments in English', ({ vi, en }) => {
  const shape = (texts: Record<string, string>) =>
    Object.entries(texts)
      .map(([key, text]) => `${key} ${argumentNames(text).join()}`)
      .toSorted()
  expect(shape(en)).toEqual(shape(vi))
})

it('no key stands in two files, where one would hide the other', () => {
  const keys = words.flatMap(({ vi }) => Object.keys(vi))
  expect(keys.length).toBe(new Set(keys).size)
})

it('every key is used', () => {
  const code = globSync('{app,ui,features}/**/*.{ts,tsx}', { cwd: root })
    .map((file) => readFileSync(`${root}${file}`, 'utf8'))
    .join('\n')
  const written = new Set([...code.matchAll(/'([\w.-]+)'/g)].map(([, key]) => key))
  const families = new Set([...code.matchAll(/`([\w-]+\.)\$\{/g)].map(([, family]) => family))
  const unused = words.flatMap(({ vi }) =>
    Object.keys(vi).filter((key) => {
      const family = key.slice(0, key.indexOf('.') + 1)
      return !written.has(key) && !families.has(family)
    }),
  )
  expect(unused).toEqual([])
})
