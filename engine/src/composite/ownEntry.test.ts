import { expect, it } from 'vitest'
import { missing } from '../figure.ts'
import { aggregate } from './aggregate.ts'
import { denominate } from './denominate.ts'
import { impute } from './impute.ts'
import { columnOf, figureAt, type IndexData } from './indexData.ts'
import { normalise } from './normalise.ts'
import { ownEntry } from './ownEntry.ts'
import { treat } from './treat.ts'
import { weight } from './weight.ts'

it('finds what is in a record, not what every object has', () => {
  expect(ownEntry({ a: 1 }, 'a')).toBe(1)
  expect(ownEntry({ a: 1 }, 'constructor')).toBeUndefined()
  expect(ownEntry({ ['__proto__']: 2 }, '__proto__')).toBe(2)
  expect(ownEntry(undefined, 'a')).toBeUndefined()
})

it.each(['constructor', 'toString', '__proto__'])('an indicator may be called %s', (code) => {
  const data = dataOf(code)
  const imputed = impute(data, { all: { method: 'mean' }, indicators: {} }).data
  expect(values(imputed, code)).toEqual([1, 2, 3, 2])
  const all = { when: 'always', transform: { method: 'log' }, winsorise: { max: 0 } } as const
  expect(() => treat(imputed, { all, indicators: {} })).not.toThrow()
  const divided = denominate(imputed, { all: { by: 'factor', factor: 2 }, indicators: {} }).data
  expect(values(divided, code)).toEqual([0.5, 1, 1.5, 1])
  const method = { method: 'min-max' } as const
  const normalised = normalise(imputed, { method, indicators: {} }).data
  expect(values(normalised, code)).toEqual([0, 50, 100, 50])
  const { data: built } = aggregate(normalised, { nodes: {} })
  expect(values(built, 'index')).toEqual([0, 50, 100, 50])
  const experts = { one: { other: 3 } }
  const weighed = weight(imputed, { method: 'budget-allocation', experts }).data.elements
  expect(weighed.map((element) => element.weight)).toEqual([0, 1, 1])
  expect(() => weight(imputed, { method: 'named', name: code, sets: {} })).toThrow('no weight set')
})

it('a column called constructor that does not vary has no weight by components', () => {
  const flat = columnOf('constructor', [1, 1, 1, 1])
  const data = dataOf('constructor')
  const third = { ...data.elements[1], code: 'third', level: 1, parent: 'index' }
  const given: IndexData = {
    ...data,
    elements: [...data.elements, { weight: 1, direction: 1, ...third }],
    columns: new Map([
      ...data.columns,
      [flat.code, flat],
      ['third', columnOf('third', [1, 3, 2, 5])],
    ]),
  }
  const { elements } = weight(given, { method: 'principal-component' }).data
  expect(elements.find(({ code }) => code === 'constructor')?.weight).toBe(0)
})

function values(data: IndexData, code: string) {
  const column = data.columns.get(code) ?? columnOf(code, [])
  return data.units.map((_, row) => figureAt(column, row))
}

/** An index of two indicators, the first called as given. */
function dataOf(code: string): IndexData {
  return {
    units: ['A', 'B', 'C', 'D'].map((unit) => ({ code: unit, groups: {} })),
    elements: [
      { code, level: 1, parent: 'index', weight: 1, direction: 1 },
      { code: 'other', level: 1, parent: 'index', weight: 1, direction: 1 },
      { code: 'index', level: 2, parent: null, weight: 1, direction: 1 },
    ],
    columns: new Map([
      [code, columnOf(code, [1, 2, 3, missing('not-published')])],
      ['other', columnOf('other', [1, 2, 3, 2])],
    ]),
    others: new Map(),
  }
}
