import { expect, it } from 'vitest'
import { inventedNode } from '../editor/inventedDraft.ts'
import { countsOf } from './setCounts.ts'

const judged = { rule: { type: 'judged', input: 'x' }, ruleKnowledge: 'unknown' } as const

it('a tree is counted as one counts the paper', () => {
  const inside = [inventedNode('1.1', judged), inventedNode('1.2'), inventedNode('1.3', judged)]
  const group = inventedNode('1', { level: 'group', maxPoints: 30, children: inside })
  expect(countsOf([group, inventedNode('2', { maxPoints: 0.5 })])).toEqual({
    groups: 1,
    indicators: 4,
    points: 30.5,
    unknownRules: 2,
    noRules: 2,
  })
})

it('points are not known where one of the top is not, nor of nothing', () => {
  expect(countsOf([inventedNode('1', { maxPoints: null }), inventedNode('2')]).points).toBeNull()
  expect(countsOf([]).points).toBeNull()
})
