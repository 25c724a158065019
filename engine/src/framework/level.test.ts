import { expect, it } from 'vitest'
import { missing } from '../figure.ts'
import { node, smallFramework } from './fixtures/smallFramework.ts'
import type { Framework, FrameworkNode } from './framework.ts'
import { type Answer, scoreUnits } from './score.ts'

const answers = { '1': { points: 60 }, '2': { points: 20 } }
const levelScale = [
  { level: 1, from: 0, inclusive: true },
  { level: 2, from: 0.4, inclusive: false },
  { level: 3, from: 0.8, inclusive: true },
]

function levelOf(
  fields: Partial<Framework>,
  given: Record<string, Answer> = answers,
): number | null | undefined {
  const framework = smallFramework({ levelScale, ...fields })
  return scoreUnits(framework, [{ unit: 'A', kind: 'province', answers: given }])[0]?.level
}

/** The framework's two groups and a mandatory condition, at the top or wherever `place` puts it. */
function withGate(
  fields: Partial<FrameworkNode> = {},
  place: (gate: FrameworkNode, groups: readonly FrameworkNode[]) => readonly FrameworkNode[] = (
    gate,
    groups,
  ) => [...groups, gate],
): Partial<Framework> {
  const rule = { type: 'gate', input: 'plan', levelIfFailed: 1 } as const
  const gate = node({ code: 'G', level: 'indicator', maxPoints: 0, rule, ...fields })
  return { nodes: place(gate, smallFramework().nodes) }
}

it('a level is reached from its threshold on, or only above it', () => {
  expect(levelOf({})).toBe(3)
  expect(levelOf({}, { '1': { points: 30 }, '2': { points: 10 } })).toBe(1)
  expect(levelOf({}, { '1': { points: 30 }, '2': missing('not-published') })).toBeNull()
})

it('a threshold is not missed by the noise of doubles', () => {
  const nodes = [70, 10, 20].map((maxPoints, index) =>
    node({ code: `${index}`, level: 'group', maxPoints }),
  )
  const exact = { '0': { points: 0.7 }, '1': { points: 0.1 }, '2': { points: 0 } }
  const total = { method: 'sum-of-points', per: 1 } as const
  expect(levelOf({ nodes, total, rankedOn: 'unrounded' }, exact)).toBe(3)
})

it('the level is that of the published value where the rank is taken on it', () => {
  const almost = { '1': { points: 59.996 }, '2': { points: 20 } }
  expect(levelOf({ rankedOn: 'rounded' }, almost)).toBe(3)
  expect(levelOf({ rankedOn: 'unrounded' }, almost)).toBe(2)
})

it('a failed mandatory condition holds the level down, whatever the points', () => {
  expect(levelOf(withGate(), { ...answers, G: { inputs: { plan: true } } })).toBe(3)
  expect(levelOf(withGate(), { ...answers, G: { inputs: { plan: false } } })).toBe(1)
})

it('what is not known has not been passed', () => {
  expect(levelOf(withGate())).toBe(1)
  expect(levelOf(withGate(), { ...answers, G: { inputs: {} } })).toBe(1)
  expect(levelOf(withGate(), { ...answers, G: missing('not-submitted') })).toBe(1)
  expect(levelOf(withGate(), { ...answers, G: { points: 5 } })).toBe(1)
})

it('a mandatory condition inside a group is read though the group was given as a whole', () => {
  const inside = withGate({}, (gate, [first, ...others]) =>
    first === undefined ? others : [{ ...first, children: [...first.children, gate] }, ...others],
  )
  expect(levelOf(inside)).toBe(1)
  expect(levelOf(inside, { ...answers, G: { inputs: { plan: true } } })).toBe(3)
})

it('a mandatory condition that does not apply holds nothing down', () => {
  expect(levelOf(withGate({ appliesTo: ['commune'] }))).toBe(3)
  const inside = withGate({}, (gate, groups) => [
    ...groups,
    node({ code: 'X', level: 'group', maxPoints: 0, appliesTo: ['commune'], children: [gate] }),
  ])
  expect(levelOf(inside)).toBe(3)
  expect(levelOf(withGate(), { ...answers, G: missing('not-applicable') })).toBe(3)
  expect(
    levelOf(withGate(), { ...answers, G: { inputs: { plan: missing('not-applicable') } } }),
  ).toBe(3)
})
