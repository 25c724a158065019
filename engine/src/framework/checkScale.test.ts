import { expect, it } from 'vitest'
import { checkEarlier, checkScale } from './checkScale.ts'
import { node, smallFramework } from './fixtures/smallFramework.ts'
import type { EarlierNode, LevelStep } from './framework.ts'

const step = (level: number, from: number): LevelStep => ({ level, from, inclusive: true })
const gate = (levelIfFailed: number) =>
  node({
    code: 'G',
    level: 'indicator',
    maxPoints: 0,
    rule: { type: 'gate', input: 'passed', levelIfFailed },
  })

it('a scale whose levels rise is sound, in whatever order it is written', () => {
  expect(scaleOf([step(2, 0.5), step(1, 0.2)])).toEqual([])
})

it('a level that begins no higher than the one below it, or stands there twice, is an error', () => {
  expect(scaleOf([step(1, 0.5), step(2, 0.5)])).toEqual(['error draft-scale-not-rising'])
  expect(scaleOf([step(1, 0.5), step(1, 0.7)])).toEqual(['error draft-scale-not-rising'])
})

it('a mandatory condition needs a scale, and a level below the highest to hold at', () => {
  const told = (levelScale: LevelStep[], held: number) =>
    checkScale(smallFramework({ levelScale, nodes: [gate(held)] })).map(({ code }) => code)
  expect(told([], 1)).toEqual(['draft-gate-without-scale'])
  expect(told([step(1, 0.2), step(2, 0.5)], 2)).toEqual(['draft-gate-holds-nothing'])
  expect(told([step(1, 0.2), step(2, 0.5)], 1)).toEqual([])
})

it('two nodes that are stated to be one earlier node are told', () => {
  const of = (code: string, earlier: EarlierNode) =>
    node({ code, level: 'indicator', maxPoints: 50, earlier })
  const same = { framework: 'old', as: 'same', code: '1' } as const
  const fresh = { framework: 'old', as: 'new' } as const
  const told = (...nodes: ReturnType<typeof of>[]) =>
    checkEarlier(smallFramework({ nodes })).map((problem) => problem.node)
  expect(told(of('a', same), of('b', { ...same, as: 'changed' }))).toEqual(['a', 'b'])
  expect(told(of('a', same), of('b', { ...same, framework: 'older' }))).toEqual([])
  expect(told(of('a', fresh), of('b', fresh))).toEqual([])
})

function scaleOf(levelScale: LevelStep[]) {
  return checkScale(smallFramework({ levelScale })).map(
    ({ severity, code }) => `${severity} ${code}`,
  )
}
