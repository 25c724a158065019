import { expect, it } from 'vitest'
import { missing } from '../figure.ts'
import { denominate, type DenominateSpecification } from './denominate.ts'
import { columnOf, figureAt, type IndexData } from './indexData.ts'

it('divides by the column an indicator names, and leaves the others', () => {
  expect(figures({})).toEqual({
    cases: [5, missing('empty-denominator'), missing('not-published'), missing('not-submitted')],
    share: [1, 2, 3, 4],
  })
})

it('divides all by one column, a factor or a function, times a scale', () => {
  expect(figures({ all: { by: 'column', column: 'people', scale: 10 } })['share']?.[0]).toBe(5)
  expect(figures({ all: { by: 'factor', factor: 4 } })['share']).toEqual([0.25, 0.5, 0.75, 1])
  const divide = (value: number, unit: { code: string }) => (unit.code === 'A' ? value * 2 : NaN)
  expect(figures({ all: { by: 'function', divide } })['share']).toEqual([
    2,
    missing('invalid-input'),
    missing('invalid-input'),
    missing('invalid-input'),
  ])
})

it('an indicator may differ from all', () => {
  const changed = figures({
    all: { by: 'none' },
    indicators: { share: { by: 'factor', factor: 2, scale: 100 } },
  })
  expect(changed).toEqual({
    cases: [10, 4, 6, missing('not-submitted')],
    share: [50, 100, 150, 200],
  })
})

it('names what was divided by what, and every cell that was lost', () => {
  expect(denominate(example()).log.entries).toEqual([
    {
      code: 'denominated',
      column: 'cases',
      details: { by: 'column', denominator: 'people', scale: 1 },
    },
    { code: 'empty-denominator', column: 'cases', unit: 'B', details: { row: 1 } },
    { code: 'not-published', column: 'cases', unit: 'C', details: { row: 2 } },
  ])
})

it('refuses what cannot be meant', () => {
  expect(() => figures({ all: { by: 'column', column: 'land' } })).toThrow('no column land')
  expect(() => figures({ all: { by: 'factor', factor: 0 } })).toThrow('cannot divide cases by 0')
  expect(() => figures({ indicators: { nothing: { by: 'none' } } })).toThrow('no indicator nothing')
})

function figures(specification: DenominateSpecification) {
  const { columns, units } = denominate(example(), specification).data
  return Object.fromEntries(
    [...columns].map(([code, column]) => [code, units.map((_, row) => figureAt(column, row))]),
  )
}

function example(): IndexData {
  const below = { level: 1, parent: 'top', weight: 1, direction: 1 } as const
  return {
    units: ['A', 'B', 'C', 'D'].map((code) => ({ code, groups: {} })),
    elements: [
      { code: 'cases', ...below, denominator: 'people' },
      { code: 'share', ...below },
      { code: 'top', level: 2, parent: null, weight: 1, direction: 1 },
    ],
    columns: new Map([
      ['cases', columnOf('cases', [10, 4, 6, missing('not-submitted')])],
      ['share', columnOf('share', [1, 2, 3, 4])],
    ]),
    others: new Map([['people', columnOf('people', [2, 0, missing('not-published'), 5])]]),
  }
}
