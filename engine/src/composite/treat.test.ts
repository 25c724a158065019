import { expect, it } from 'vitest'
import { missing } from '../figure.ts'
import { columnOfNumbers, type IndexData } from './indexData.ts'
import { normalise } from './normalise.ts'
import { treat } from './treat.ts'
import type { Treatment } from './treatment.ts'
import { treatmentMarks } from './winsorise.ts'

const outlier = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 100]

it('winsorises a column with an outlier, and says which cell and from what to what', () => {
  const { log } = treat(one(outlier))
  expect(values(outlier)).toEqual([...outlier.slice(0, 10), 10])
  expect(log.entries).toEqual([
    { code: 'winsorised-high', column: 'a', unit: 'u10', details: { from: 100, to: 10 } },
  ])
  expect(log.columns[0]).toMatchObject({ code: 'a', points: 1, transform: null })
  expect(log.columns[0]?.marks[10]).toBe(treatmentMarks.high)
  expect(log.columns[0]?.checks).toMatchObject([
    { step: 'given', passes: false },
    { step: 'winsorised', passes: true },
  ])
})

it('transforms the column as given where winsorising is not enough', () => {
  const { log, data } = treat(one(outlier), { all: { winsorise: { max: 0 } } })
  expect(data.columns.get('a')?.values[0]).toBeCloseTo(Math.log(0.99), 12)
  expect(log.columns[0]?.checks.map(({ step, passes }) => [step, passes])).toEqual([
    ['given', false],
    ['winsorised', false],
    ['transformed', true],
  ])
  expect(log.entries).toEqual([
    { code: 'transformed', column: 'a', details: { method: 'log-ct', offset: 0.99 } },
  ])
  expect(log.columns[0]?.marks.every((mark) => mark === treatmentMarks.transformed)).toBe(true)
})

it('transforms what is winsorised where the two are to be combined', () => {
  const given = [...Array.from({ length: 30 }, (_, row) => row + 1), 1000, 5000]
  const treatment: Treatment = { winsorise: { max: 1 }, transform: { method: 'log' } }
  expect(values(given, treatment).at(-1)).toBe(Math.log(5000))
  expect(values(given, { ...treatment, combine: true }).at(-1)).toBe(Math.log(1000))
  const { log } = treat(one(given), { all: { ...treatment, combine: true } })
  expect(log.columns[0]?.marks[31]).toBe(treatmentMarks.high + treatmentMarks.transformed)
})

it('goes straight to the transform where there is to be no winsorising', () => {
  const treatment: Treatment = { winsorise: false, transform: { method: 'log' } }
  expect(values(outlier, treatment)).toEqual(outlier.map(Math.log))
  expect(values([1, 2, 3], treatment)).toEqual([1, 2, 3])
})

it('transforms always or never where it is told to', () => {
  const transform = { method: 'log' } as const
  expect(values([1, 2, NaN], { when: 'always', transform })).toEqual([0, Math.log(2), NaN])
  expect(values(outlier, { when: 'never' })).toEqual(outlier)
})

it('an indicator may differ from all', () => {
  const data = one(outlier)
  const treated = treat(data, { indicators: { a: { when: 'never' } } }).data
  expect([...(treated.columns.get('a')?.values ?? [])]).toEqual(outlier)
  expect(() => treat(data, { indicators: { z: {} } })).toThrow('no indicator z')
})

it('leaves a column without variation, and one whose transform is not defined, and says so', () => {
  const same = treat(one([4, 4, 4, 4]))
  expect(same.log.entries).toEqual([{ code: 'no-variation', column: 'a', details: {} }])
  expect(same.log.columns[0]?.checks[0]?.skewness).toEqual(missing('no-variation'))
  const zero = [0, ...outlier.slice(1)]
  const all: Treatment = { winsorise: false, transform: { method: 'log' } }
  expect(treat(one(zero), { all }).log.entries.map(({ code }) => code)).toEqual([
    'transform-undefined',
    'still-outlying',
  ])
  expect(values(zero, all)).toEqual(zero)
  expect(values([NaN, NaN])).toEqual([NaN, NaN])
})

it('says where nothing helped', () => {
  const given = [...Array(20).fill(0), 1]
  const { log } = treat(one(given))
  expect(log.entries.map(({ code }) => code)).toEqual(['still-outlying', 'transformed'])
  expect(treat(one(given), { all: { transform: { method: 'none' } } }).log.entries).toEqual([
    { code: 'still-outlying', column: 'a', details: {} },
  ])
})

it('too few values have no shape and are left', () => {
  expect(treat(one([1, 2, 100])).log.columns[0]?.checks).toEqual([
    {
      step: 'given',
      passes: true,
      skewness: expect.any(Number),
      kurtosis: missing('too-few-responses'),
    },
  ])
})

it('in a panel all times are one column unless each is to be for itself', () => {
  const panel = one([...outlier, ...outlier.map((value) => value * 10)], (row) =>
    row < outlier.length ? 2020 : 2021,
  )
  const pooled = treat(panel)
  expect(pooled.data.columns.get('a')?.values[10]).toBe(100)
  expect(pooled.log.columns.map(({ time, points }) => [time, points])).toEqual([[undefined, 1]])
  expect(pooled.log.entries).toEqual([
    {
      code: 'winsorised-high',
      column: 'a',
      unit: 'u21',
      details: { time: 2021, from: 1000, to: 100 },
    },
  ])
  const apart = treat(panel, { panel: 'per-time' })
  expect(apart.data.columns.get('a')?.values[10]).toBe(10)
  expect(apart.data.columns.get('a')?.values[21]).toBe(100)
  expect(apart.log.columns.map(({ time, points }) => [time, points])).toEqual([
    [2020, 1],
    [2021, 1],
  ])
})

it('a panel is treated and normalised over the same rows, so that a value has one score', () => {
  const year = [...outlier.slice(0, 10), 10]
  const panel = one([...outlier, ...year], (row) => (row < outlier.length ? 2020 : 2021))
  const all: Treatment = { winsorise: false }
  const treated = treat(panel, { all }).data
  const scores = normalise(treated, { method: { method: 'min-max' } }).data.columns.get('a')?.values
  expect(scores?.slice(0, 10)).toEqual(scores?.slice(11, 21))
})

function values(given: readonly number[], all: Treatment = {}): number[] {
  return [...(treat(one(given), { all }).data.columns.get('a')?.values ?? [])]
}

function one(given: readonly number[], timeOf?: (row: number) => number): IndexData {
  return {
    units: given.map((_, row) => ({
      code: `u${row}`,
      groups: {},
      ...(timeOf === undefined ? {} : { time: timeOf(row) }),
    })),
    elements: [
      { code: 'a', level: 1, parent: 'top', weight: 1, direction: 1 },
      { code: 'top', level: 2, parent: null, weight: 1, direction: 1 },
    ],
    columns: new Map([['a', columnOfNumbers('a', Float64Array.from(given))]]),
    others: new Map(),
  }
}
