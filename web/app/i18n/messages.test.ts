import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { argumentNames } from '../../test/argumentNames.ts'
import en from './en.json'
import vi from './vi.json'

const keys = Object.keys(vi)

it('both languages have the same keys', () => {
  expect(Object.keys(en).toSorted()).toEqual(keys.toSorted())
})

it('both languages take the same arguments', () => {
  const english: Record<string, string> = en
  for (const [key, text] of Object.entries(vi)) {
    expect({ key, names: argumentNames(english[key] ?? '') }).toEqual({
      key,
      names: argumentNames(text),
    })
  }
})

it('every key that is written in the code exists, and every key is used', () => {
  const root = new URL('../..', import.meta.url).pathname
  const files = globSync('{app,ui,features}/**/*.{ts,tsx}', { cwd: root })
  const code = files.map((file) => readFileSync(`${root}/${file}`, 'utf8')).join('\n')
  const unused = keys.filter((key) => {
    const family = key.slice(0, key.indexOf('.') + 1)
    return !code.includes(`'${key}'`) && !code.includes(`\`${family}\${`)
  })
  expect(unused).toEqual([])
})
