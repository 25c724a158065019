import fc from 'fast-check'
import { expect, it } from 'vitest'
import { columnOfNumbers, type IndexData } from './indexData.ts'
import { screen, type ScreenSpecification } from './screen.ts'

it('drops units with too few data, and keeps those exactly at the threshold', () => {
  expect(left({ minAvailability: 0.5 })).toEqual(['all', 'half', 'zeros'])
  expect(left({ minAvailability: 0.51 })).toEqual(['all', 'zeros'])
  expect(left({})).toEqual(['all', 'half', 'none', 'zeros'])
})

it('drops units with too many zeros among what is known, and those with nothing known', () => {
  expect(left({ minNonZero: 0.5 })).toEqual(['all', 'half'])
})

it('keeps and drops by force, and says so', () => {
  const { data, log } = screen(four(), {
    minAvailability: 0.9,
    keep: ['half', 'nobody'],
    drop: ['all', 'half'],
  })
  expect(data.units.map(({ code }) => code)).toEqual(['zeros'])
  expect(log).toEqual({
    stage: 'screen',
    kept: 1,
    dropped: 3,
    entries: [
      { code: 'forced-out', unit: 'all', details: { availability: 1, nonZero: 1 } },
      { code: 'forced-out', unit: 'half', details: { availability: 0.5, nonZero: 1 } },
      { code: 'low-availability', unit: 'none', details: { availability: 0, nonZero: 0 } },
      { code: 'unit-unknown', unit: 'nobody' },
    ],
  })
  expect(screen(four(), { minAvailability: 0.9, keep: ['half'] }).log.entries[0]).toMatchObject({
    code: 'forced-in',
    unit: 'half',
  })
})

it('cuts all columns alike, with their reasons', () => {
  const { data } = screen(four(), { drop: ['all'] })
  expect([...(data.columns.get('b')?.values ?? [])]).toEqual([NaN, NaN, 0])
  expect(data.columns.get('b')?.missing).toEqual(
    new Map([
      [0, 'not-submitted'],
      [1, 'not-submitted'],
    ]),
  )
  expect([...(data.others.get('people')?.values ?? [])]).toEqual([20, 30, 40])
})

it('a stricter threshold never keeps more', () => {
  const threshold = fc.double({ noNaN: true, min: 0, max: 1 })
  fc.assert(
    fc.property(threshold, threshold, (a, b) => {
      const [loose, strict] = [Math.min(a, b), Math.max(a, b)]
      const kept = left({ minAvailability: loose })
      expect(kept).toEqual(expect.arrayContaining(left({ minAvailability: strict })))
    }),
  )
})

function left(specification: ScreenSpecification): string[] {
  return screen(four(), specification).data.units.map(({ code }) => code)
}

function four(): IndexData {
  const below = { level: 1, parent: 'top', weight: 1, direction: 1 } as const
  const column = (code: string, ...values: number[]) =>
    [code, columnOfNumbers(code, Float64Array.from(values))] as const
  return {
    units: ['all', 'half', 'none', 'zeros'].map((code) => ({ code, groups: {} })),
    elements: [
      { code: 'a', ...below },
      { code: 'b', ...below },
      { code: 'top', level: 2, parent: null, weight: 1, direction: 1 },
    ],
    columns: new Map([column('a', 1, 2, NaN, 0), column('b', 4, NaN, NaN, 0)]),
    others: new Map([column('people', 10, 20, 30, 40)]),
  }
}
