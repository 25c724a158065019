import { expect, it } from 'vitest'
import { compareRuns } from './compareRuns.ts'
import { columnOfNumbers, type IndexData } from './indexData.ts'
import { changeStep, runIndex, StepError } from './run.ts'
import { type IndexStep, rankingOf } from './step.ts'

const steps: readonly IndexStep[] = [
  { stage: 'denominate' },
  { stage: 'impute', all: { method: 'mean' } },
  { stage: 'normalise', method: { method: 'min-max' } },
  { stage: 'aggregate', method: { method: 'arithmetic' } },
]

it('a run by hand: denominated, imputed, normalised and aggregated, more of b being worse', () => {
  const run = runIndex(small(), steps)
  expect(run.problems).toEqual([])
  // a ÷ people = 1, 2, 3; b = 10, 20, and their mean 15, from the best at 100 to the worst at 0.
  expect(valuesOf(run.data, 'a')).toEqual([0, 50, 100])
  expect(valuesOf(run.data, 'b')).toEqual([100, 0, 50])
  expect(valuesOf(run.data, 'top')).toEqual([25, 37.5, 87.5])
  expect(ranksIn(run)).toEqual([3, 2, 1])
})

it('the data after each step is there, or only after the stages that are to be kept', () => {
  const all = done(runIndex(small(), steps))
  expect(valuesOf(all.stages[0]?.data ?? null, 'a')).toEqual([1, 2, 3])
  expect(all.stages.map(({ stage }) => stage)).toEqual(steps.map(({ stage }) => stage))
  const some = done(runIndex(small(), steps, { keep: ['normalise'] }))
  expect(some.stages.map(({ data }) => data !== null)).toEqual([false, false, true, false])
  expect(valuesOf(some.data, 'top')).toEqual([25, 37.5, 87.5])
})

it('a run is replayed by its own steps, changed and compared', () => {
  const run = done(runIndex(small(), steps))
  expect(runIndex(small(), run.steps)).toEqual(run)
  const equal = changeStep(steps, 2, { stage: 'weight', method: 'equal' }, ...steps.slice(2, 3))
  const other = done(runIndex(small(), equal))
  expect(valuesOf(other.data, 'top')).toEqual([50, 25, 75])
  expect(compareRuns(run.data, other.data, { column: 'top' }).largestMove).toBe(1)
  expect(changeStep(steps, 0)).toHaveLength(3)
  expect(() => changeStep(steps, 9)).toThrow('no step 9 of 4')
})

it('functions are given by name', () => {
  const best: IndexStep = { stage: 'aggregate', method: { method: 'function', name: 'best' } }
  const functions = { aggregate: { best: (values: readonly number[]) => Math.max(...values) } }
  const run = runIndex(small(), changeStep(steps, 3, best), { functions })
  expect(valuesOf(run.data, 'top')).toEqual([100, 50, 100])
  expect(() => runIndex(small(), changeStep(steps, 3, best))).toThrow(StepError)
})

it('a rank step says how the final ranks are taken', () => {
  const last: IndexStep = { stage: 'rank', columns: ['top'], order: 'ascending' }
  expect(ranksIn(runIndex(small(), [...steps, last]))).toEqual([1, 2, 3])
})

it('broken data and steps that name what is not there are refused, and nothing is computed', () => {
  const data = small()
  const broken = runIndex({ ...data, columns: new Map([...data.columns].slice(0, 1)) }, steps)
  expect(broken.data).toBeNull()
  expect(broken.problems).toMatchObject([{ code: 'column-missing', element: 'b' }])
  const none = { method: 'none' } as const
  const wrong = runIndex(small(), [
    { stage: 'screen', keep: ['x'] },
    { stage: 'denominate', all: { by: 'column', column: 'x' } },
    { stage: 'impute', all: { method: 'group-mean', grouping: 'x' } },
    { stage: 'normalise', method: none, indicators: { x: none } },
    { stage: 'weight', method: 'given', weights: { x: 1 } },
    { stage: 'weight', method: 'named', name: 'x', sets: {} },
    { stage: 'aggregate', nodes: { a: {} } },
    { stage: 'rank', columns: ['x'] },
  ])
  expect(wrong.problems.map(({ code, details }) => `${details['step']} ${code}`)).toEqual([
    '1 step-unit-unknown',
    '2 step-column-unknown',
    '3 step-grouping-unknown',
    '4 step-indicator-unknown',
    '5 step-element-unknown',
    '6 step-weights-unknown',
    '7 step-aggregate-unknown',
    '8 step-column-unknown',
  ])
})

it('levels on which no element stands are refused, for aggregates also that of the indicators', () => {
  const problems = found([
    { stage: 'weight', method: 'equal', levels: [1, 2, 9] },
    { stage: 'normalise', method: { method: 'min-max' } },
    { stage: 'aggregate', levels: { 1: {}, 2: {}, 9: {} } },
  ])
  expect(problems).toEqual([
    'error 1 step-level-unknown 9',
    'error 3 step-level-unknown 1',
    'error 3 step-level-unknown 9',
  ])
})

it('siblings are below an aggregate, so their level is one of an aggregate', () => {
  const all = { method: 'siblings', level: 9 } as const
  const indicators = { a: { method: 'siblings', level: 1 }, b: { method: 'siblings', level: 2 } }
  expect(found([{ stage: 'impute', all, indicators } as IndexStep])).toEqual([
    'error 1 step-level-unknown 9',
    'error 1 step-level-unknown 1',
  ])
  expect(found([{ stage: 'impute', all: { method: 'siblings' } }])).toEqual([])
})

it('imputation from other times needs times', () => {
  const impute: IndexStep = { stage: 'impute', all: { method: 'latest' } }
  expect(found([impute])).toEqual(['error 1 step-times-missing latest'])
  const units = small().units.map((unit) => ({ ...unit, time: 2020 }))
  expect(runIndex({ ...small(), units }, [impute]).problems).toEqual([])
})

it('a set of weights that leaves a group without any is refused', () => {
  const none: IndexStep = { stage: 'weight', method: 'given', weights: { a: 0, b: 0 } }
  const problem = 'step-weights-all-zero top'
  expect(found([none])).toEqual([`error 1 ${problem}`])
  expect(found([{ ...none, levels: [2] }])).toEqual([])
  const one: IndexStep = { stage: 'weight', method: 'given', weights: { a: 0 } }
  const other: IndexStep = { stage: 'weight', method: 'named', name: 's', sets: { s: { b: 0 } } }
  expect(found([one])).toEqual([])
  expect(found([one, other])).toEqual([`error 2 ${problem}`])
  expect(found([one, { stage: 'weight', method: 'equal' }, other])).toEqual([])
})

it('a screen that leaves no unit ends the run', () => {
  const all: IndexStep = { stage: 'screen', drop: ['U', 'V', 'W'] }
  expect(() => runIndex(small(), [all, ...steps])).toThrow('step 1, screen: no unit is left')
})

it('an order of steps that is hardly meant is warned of', () => {
  const normalise: IndexStep = { stage: 'normalise', method: { method: 'min-max' } }
  const aggregate: IndexStep = { stage: 'aggregate' }
  expect(found([normalise, aggregate])).toEqual([])
  expect(found([aggregate])).toEqual(['warning 1 step-direction-unused b'])
  expect(found([normalise, normalise, aggregate])).toEqual([
    'warning 2 step-normalise-repeated normalise',
  ])
  expect(found([aggregate, normalise])).toEqual([
    'warning 1 step-direction-unused b',
    'warning 2 step-normalise-after-aggregate normalise',
  ])
})

function found(list: readonly IndexStep[]): string[] {
  return runIndex(small(), list).problems.map(
    ({ severity, code, details }) => `${severity} ${details['step']} ${code} ${details['value']}`,
  )
}

it('a column is ranked by the last step that ranks it', () => {
  const ranks: IndexStep[] = [
    { stage: 'rank', decimals: 4 },
    { stage: 'rank', columns: ['a'], order: 'ascending' },
  ]
  expect(rankingOf(ranks, 'top')).toEqual({ decimals: 4 })
  expect(rankingOf(ranks, 'a')).toEqual({ order: 'ascending' })
  expect(rankingOf(steps, 'top')).toEqual({})
})

function small(): IndexData {
  const column = (code: string, ...values: number[]) =>
    [code, columnOfNumbers(code, Float64Array.from(values))] as const
  return {
    units: ['U', 'V', 'W'].map((code) => ({ code, groups: {} })),
    elements: [
      { code: 'a', level: 1, parent: 'top', weight: 3, direction: 1, denominator: 'people' },
      { code: 'b', level: 1, parent: 'top', weight: 1, direction: -1 },
      { code: 'top', level: 2, parent: null, weight: 1, direction: 1 },
    ],
    columns: new Map([column('a', 2, 4, 6), column('b', 10, 20, NaN)]),
    others: new Map([column('people', 2, 2, 2)]),
  }
}

function done(run: ReturnType<typeof runIndex>) {
  if (run.data === null) throw new Error(JSON.stringify(run.problems))
  return run
}

function valuesOf(data: IndexData | null, code: string): number[] {
  return [...(data?.columns.get(code)?.values ?? [])]
}

function ranksIn(run: ReturnType<typeof runIndex>): number[] {
  return [...(done(run).ranks.get('top')?.values ?? [])]
}
