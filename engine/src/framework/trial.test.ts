import fc from 'fast-check'
import { expect, it } from 'vitest'
import { missing } from '../figure.ts'
import type { Answer } from './answers.ts'
import { contributionsOf } from './contributions.ts'
import { applyEdits, type FrameworkEdit, withIdentities } from './edit.ts'
import { node, smallFramework } from './fixtures/smallFramework.ts'
import type { Framework } from './framework.ts'
import { scoreUnits } from './score.ts'
import { type Trial, trialRun } from './trial.ts'

const before = withIdentities(smallFramework())
const answersOf = (unit: string, done: number, yes: boolean, second: number) => ({
  unit,
  answers: {
    '1.1': { inputs: { a: done, b: 100 } },
    '1.2': { inputs: { yes } },
    '2': { points: second },
  } satisfies Record<string, Answer>,
})
// A: 20 + 20 + 20 of 100; B: 40 + 0 + 24.
const answers = [answersOf('A', 50, true, 20), answersOf('B', 100, false, 24)]
const shift: FrameworkEdit[] = [
  { edit: 'change-node', node: 'small/1.1', fields: { maxPoints: 20 } },
  { edit: 'change-node', node: 'small/1.2', fields: { maxPoints: 40 } },
]

it('the same answers are scored and ranked under both versions', () => {
  const { rows } = trial(shift)
  expect(rows).toMatchObject([
    { unit: 'A', before: { value: 0.6, rank: 2 }, after: { value: 0.7, rank: 1 }, rankChange: 1 },
    {
      unit: 'B',
      before: { value: 0.64, rank: 1 },
      after: { value: 0.44, rank: 2 },
      rankChange: -1,
    },
  ])
  expect(rows[0]?.valueChange).toBe(0.1)
})

it('the indicators that explain a change are told, the largest effect first', () => {
  expect(trial(shift).rows.map((row) => row.effects)).toEqual([
    [
      { before: '1.2', after: '1.2', state: 'changed', effect: 0.2 },
      { before: '1.1', after: '1.1', state: 'changed', effect: -0.1 },
    ],
    [{ before: '1.1', after: '1.1', state: 'changed', effect: -0.2 }],
  ])
})

it('answers follow an indicator to its new code, and those of a dropped one are not read', () => {
  const { rows } = trial([
    { edit: 'change-node', node: 'small/1.1', fields: { code: '1.9', maxPoints: 60 } },
    { edit: 'remove-node', node: 'small/1.2' },
  ])
  expect(rows[0]).toMatchObject({
    after: { value: 0.5 },
    effects: [
      { before: '1.2', after: null, state: 'dropped', effect: -0.2 },
      { before: '1.1', after: '1.9', state: 'changed', effect: 0.1 },
    ],
  })
})

const leafNew = node({ id: 'n', code: '1.3', level: 'indicator', maxPoints: 10 })
const withNew: FrameworkEdit[] = [
  { edit: 'change-node', node: 'small/1.2', fields: { maxPoints: 10 } },
  { edit: 'add-node', node: leafNew, parent: 'small/1', at: 2 },
]

it('a new indicator is missing with the reason, and so is what it is a part of', () => {
  const [row] = trial(withNew).rows
  expect(row?.after).toMatchObject({ value: { missing: 'component-missing' } })
  expect(row?.rankChange).toMatchObject({ missing: 'component-missing' })
  expect(row?.effects).toEqual([
    { before: null, after: '1.3', state: 'new', effect: missing('not-submitted', ['1.3']) },
  ])
})

it('left out of the trial, what is new and what was dropped are stretched over by the rest', () => {
  // Of A's group 20 + 10 of 50 points are stretched to 36 of 60.
  const [row] = trial(withNew, { newIndicators: 'left-out' }).rows
  expect(row?.after.value).toBe(0.56)
  expect(row?.effects).toEqual([
    { before: '1.2', after: '1.2', state: 'changed', effect: -0.08 },
    { before: '1.1', after: '1.1', state: 'same', effect: 0.04 },
  ])
})

const swapped: FrameworkEdit[] = [
  { edit: 'remove-node', node: 'small/1.2' },
  { edit: 'add-node', node: { ...leafNew, maxPoints: 20 }, parent: 'small/1', at: 1 },
]

it('over what both versions have, units keep their places whatever is new', () => {
  const [a, b] = trial(swapped).rows
  expect(a?.after.value).toMatchObject({ missing: 'component-missing' })
  // A has 20 of 40 stretched to 30 of 60, and 20; B has 60 and 24.
  expect(a?.comparable).toMatchObject({ before: { value: 0.5, rank: 2 }, after: { value: 0.5 } })
  expect(b?.comparable).toMatchObject({ before: { value: 0.84, rank: 1 }, rankChange: 0 })
})

it('what is left out is stretched over also where what does not apply gets full marks', () => {
  const whole = { edit: 'change-framework', fields: { notApplicable: 'full-marks' } } as const
  const [a] = trial([...swapped, whole], { newIndicators: 'left-out' }).rows
  expect(a).toMatchObject({ before: { value: 0.5 }, after: { value: 0.5 }, effects: [] })
})

it('what is given for new indicators counts, and is no earlier answer', () => {
  const given = [
    { unit: 'A', answers: { '1.3': { points: 5 }, '1.1': { points: 0 } } },
    { unit: 'B', answers: {} },
  ]
  const [a, b] = trial(swapped, { newIndicators: 'given', given }).rows
  expect(a?.after.value).toBe(0.45)
  expect(a?.unanswered).toEqual({ nodes: ['1.3'], points: 20 })
  expect(b?.after.value).toMatchObject({ missing: 'component-missing' })
})

it('an indicator whose rule asks for other figures than before is unanswered', () => {
  const rule = { type: 'yes-no', input: 'plan' } as const
  const rows = (edits: FrameworkEdit[]) => trial(edits).rows.map((row) => row.unanswered)
  expect(rows([])).toEqual([
    { nodes: [], points: 0 },
    { nodes: [], points: 0 },
  ])
  const [a] = rows([{ edit: 'change-node', node: 'small/1.2', fields: { rule } }])
  expect(a).toEqual({ nodes: ['1.2'], points: 20 })
  const [unknown] = rows([
    { edit: 'change-node', node: 'small/1.2', fields: { rule, maxPoints: null } },
  ])
  expect(unknown?.points).toMatchObject({ missing: 'points-unknown' })
})

it('points given outright, or by an appraiser, keep their share of the maximum', () => {
  const judged = { type: 'judged', input: 'points' } as const
  const start = applyEdits(before, [
    { edit: 'change-node', node: 'small/1.2', fields: { rule: judged } },
  ]).framework
  const given = {
    unit: 'A',
    answers: { ...answers[0]?.answers, '1.2': { inputs: { points: 15 } } },
  }
  const after = applyEdits(start, [
    ...shift,
    { edit: 'change-node', node: 'small/2', fields: { maxPoints: 80 } },
    {
      edit: 'change-framework',
      fields: { maxPoints: 140, total: { method: 'sum-of-points', per: 140 } },
    },
  ]).framework
  const [row] = trialRun({ before: start, after, answers: [given] }).rows
  expect(row?.after.value).toBe(Number(((10 + 30 + 40) / 140).toFixed(4)))
})

it('what the indicators bring is the index value, however it is made of them', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  const absent = fc.constant(missing('not-applicable'))
  const value = fc.oneof({ weight: 4, arbitrary: share }, { weight: 1, arbitrary: absent })
  const method = fc.constantFrom('sum-of-points', 'arithmetic', 'geometric')
  fc.assert(
    fc.property(
      method,
      fc.boolean(),
      fc.array(value, { minLength: 5, maxLength: 5 }),
      (how, top, given) => {
        const framework = invented(how, top)
        const told = Object.fromEntries(given.map((one, index) => [`i${index}`, { value: one }]))
        const [score] = scoreUnits(framework, [{ unit: 'A', answers: told }])
        if (score === undefined || typeof score.value !== 'number') return
        const parts = [...contributionsOf(framework, score).values()]
        expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(score.value, 9)
      },
    ),
  )
})

/** Two groups of three and two indicators, the first of which is made in one of the three ways. */
function invented(method: 'sum-of-points' | 'arithmetic' | 'geometric', mean: boolean): Framework {
  const leaf = (index: number) =>
    node({ code: `i${index}`, level: 'indicator', maxPoints: 10 * (index + 1), weight: index + 1 })
  const aggregation = method === 'sum-of-points' ? { method, per: 60 } : { method }
  const first = { code: 'G', level: 'group', maxPoints: 60, weight: 1, aggregation } as const
  const nodes = [
    node({ ...first, children: [leaf(0), leaf(1), leaf(2)] }),
    node({ code: 'H', level: 'group', maxPoints: 90, weight: 3, children: [leaf(3), leaf(4)] }),
  ]
  const total = mean
    ? ({ method: 'arithmetic', scale: 100 } as const)
    : ({ method: 'sum-of-points', per: 150 } as const)
  return smallFramework({ nodes, maxPoints: 150, total })
}

function trial(edits: readonly FrameworkEdit[], options: Partial<Trial> = {}) {
  const after = applyEdits(before, edits).framework
  return trialRun({ before, after, answers, ...options })
}
