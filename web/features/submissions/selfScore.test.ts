import type { AnswerContent } from '@thang/contracts'
import type { Framework, FrameworkNode, ScoringRule } from '@thang/engine'
import { expect, it } from 'vitest'
import { emptyContent } from './saving/contentParts.ts'
import { selfFormula, selfScoreOf, sumOfPoints } from './selfScore.ts'

const node = (rule?: ScoringRule): FrameworkNode => ({
  code: '1.1',
  name: { vi: 'Tỷ lệ hồ sơ trực tuyến' },
  level: 'indicator',
  maxPoints: 10,
  knowledge: 'verified',
  source: null,
  children: [],
  ...(rule === undefined ? {} : { rule }),
})
const setOf = (only: FrameworkNode): Framework => ({
  code: 'bo-mau',
  index: 'mau',
  name: { vi: 'Bộ mẫu' },
  unitKind: 'department',
  periods: ['2026'],
  legalBasis: null,
  maxPoints: only.maxPoints,
  total: { method: 'sum-of-points', per: 100 },
  decimals: 2,
  groupValues: 'points',
  rankedOn: 'rounded',
  knownDepth: 'indicator',
  views: [],
  notApplicable: 'rescale',
  notes: [],
  sources: [],
  nodes: [only],
})
const ratio: ScoringRule = {
  type: 'ratio',
  numerator: 'online',
  denominator: 'all',
  emptyDenominator: 'missing',
}
const saying = (inputs: AnswerContent['inputs']): AnswerContent => ({ ...emptyContent, inputs })
const scored = (inputs: AnswerContent['inputs'], rule?: ScoringRule) =>
  selfScoreOf({ node: node(rule), content: saying(inputs), evaluate: null })

it('the points of a ratio are worked out as they are typed, with the sum that gave them', () => {
  const score = scored({ online: 17, all: 20 }, ratio)
  if (score.is !== 'points') throw new Error(score.is)
  expect(score.points).toBe(8.5)
  expect(selfFormula(setOf(node(ratio)), node(ratio), score, String)).toBe('17 ÷ 20 × 10')
})

it('half of what is asked gives no points yet', () => {
  expect(scored({ online: 17 }, ratio)).toMatchObject({
    is: 'none',
    why: { missing: 'not-submitted' },
  })
})

it('where no rule is published the unit gives itself points', () => {
  expect(scored({ points: 7.5 })).toEqual({ is: 'given', points: 7.5 })
  expect(scored({})).toMatchObject({ is: 'none' })
})

it('points relative to the best are not guessed without the others', () => {
  const rule: ScoringRule = {
    type: 'relative-to-best',
    numerator: 'online',
    denominator: 'all',
    emptyDenominator: 'missing',
  }
  expect(scored({ online: 17, all: 20 }, rule)).toMatchObject({ why: { missing: 'no-peers' } })
})

it('what does not apply brings nothing, and counts in no sum', () => {
  const content = { ...saying({ online: 1, all: 2 }), notApplicable: 'Không có cảng biển' }
  const left = selfScoreOf({ node: node(ratio), content, evaluate: null })
  expect(left).toEqual({ is: 'not-applicable' })
  expect(
    sumOfPoints([left, scored({ online: 17, all: 20 }, ratio), scored({ points: 1 })]),
  ).toEqual({
    points: 9.5,
    scored: 2,
  })
})
