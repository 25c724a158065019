import { expect, it } from 'vitest'
import { canonicalJson } from './canonicalJson.ts'

const cases: [string, unknown, string][] = [
  ['names are sorted, whatever the order they came in', { b: 1, a: 2 }, '{"a":2,"b":1}'],
  ['by their codes, not by an alphabet', { ă: 1, z: 2, B: 3 }, '{"B":3,"z":2,"ă":1}'],
  ['lists keep their order', [3, 1, 2], '[3,1,2]'],
  ['minus zero is zero', [-0], '[0]'],
  ['numbers are in their shortest form', [1.0, 0.1 + 0.2, 1e21], '[1,0.30000000000000004,1e+21]'],
  ['letters of Vietnamese stand as they are', 'Vĩnh Phúc', '"Vĩnh Phúc"'],
  ['what is undefined is left out', { a: undefined, b: null }, '{"b":null}'],
]

it.each(cases)('%s', (_, value, text) => {
  expect(canonicalJson(value)).toBe(`${text}\n`)
})

it('what is no number has no text', () => {
  expect(() => canonicalJson(NaN)).toThrow('no JSON')
  expect(() => canonicalJson([undefined])).toThrow('no JSON')
})
