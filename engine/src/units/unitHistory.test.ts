import { expect, it } from 'vitest'
import { begin, country, create, named, on, whole } from './fixtures/events.ts'
import { lineageBetween } from './lineageBetween.ts'
import type { UnitEvent } from './unitEvent.ts'
import { replayEvents } from './unitHistory.ts'
import { findUnitAsOf, treeOfUnits, unitsAsOf } from './unitsAsOf.ts'

const merged: UnitEvent = {
  ...on('2026-07-01'),
  kind: 'merge',
  from: [whole('A'), whole('B')],
  into: begin('AB', 'D'),
}

it('before a merger the old tree is seen, from its day on the new one', () => {
  expect(tree([merged], '2026-06-30')).toBe('P(D(A B C))')
  expect(tree([merged], '2026-07-01')).toBe('P(D(C AB))')
})

it('a unit with an unknown start exists since before anything known, and its start stays unknown', () => {
  expect(tree([], '1900-01-01')).toBe('P(D(A B C))')
  expect(replayEvents(country).lives.get('A')).toMatchObject({ validFrom: null, touchedOn: null })
})

it('a unit ends on the day before it was merged, and says by which event', () => {
  const { lives } = replayEvents([...country, merged])
  expect(lives.get('A')).toMatchObject({ validTo: '2026-06-30', endedBy: 'event of 2026-07-01' })
  expect(lives.get('AB')).toMatchObject({ validFrom: '2026-07-01', validTo: null })
})

it('a renamed unit is called by the name of the day', () => {
  const history = replayEvents([
    ...country,
    { ...on('2026-03-01'), kind: 'rename', unit: 'A', name: named('A mới') },
  ])
  expect(findUnitAsOf(history, 'A', '2026-02-28')?.name).toBe('A')
  expect(findUnitAsOf(history, 'A', '2026-03-01')?.name).toBe('A mới')
})

it('what was a part of a merged unit is a part of the one that took it whole', () => {
  const up = begin('P2', null)
  const events: UnitEvent[] = [
    create('Q', null),
    { ...on('2026-07-01'), kind: 'merge', from: [whole('P'), whole('Q')], into: up },
  ]
  expect(tree(events, '2026-06-30')).toBe('P(D(A B C)) Q')
  expect(tree(events, '2026-07-01')).toBe('P2(D(A B C))')
})

it('the parts of a dissolved district come under its province', () => {
  const gone: UnitEvent = { ...on('2026-07-01'), kind: 'dissolve', unit: 'D', heirs: [] }
  expect(tree([gone], '2026-07-01')).toBe('P(A B C)')
})

it('the parts of a split district come where an event of their own says', () => {
  const into = [
    { ...begin('D1', 'P'), share: 0.6 },
    { ...begin('D2', 'P'), share: 0.4 },
  ]
  const split: UnitEvent = { ...on('2026-07-01'), kind: 'split', unit: 'D', into }
  const told = ['A', 'B'].map((unit): UnitEvent => ({
    ...on('2026-07-01', unit),
    kind: 're-parent',
    unit,
    parent: 'D1',
  }))
  expect(tree([split, ...told], '2026-07-01')).toBe('P(D1(A B) D2) C')
})

it('a commune that hands over three hamlets goes on, and a tenth of it is the neighbour’s', () => {
  const transfer: UnitEvent = {
    ...on('2026-07-01'),
    kind: 'transfer',
    from: 'A',
    to: 'B',
    share: 0.1,
  }
  expect(tree([transfer], '2026-07-01')).toBe('P(D(A B C))')
  expect(between([transfer], '2026-06-30', '2026-07-01')).toMatchObject({
    A: { A: 0.9, B: 0.1 },
    B: { B: 1 },
  })
  expect(between([transfer], '2026-07-01', '2026-06-30')).toMatchObject({
    A: { A: 0.9 },
    B: { A: 0.1, B: 1 },
  })
})

it('shares are composed through events: of A a tenth went to B, half of B to N', () => {
  const events: UnitEvent[] = [
    { ...on('2026-07-01'), kind: 'transfer', from: 'A', to: 'B', share: 0.1 },
    {
      ...on('2026-08-01'),
      kind: 'split',
      unit: 'B',
      into: [
        { ...begin('N', 'D'), share: 0.5 },
        { unit: 'B', share: 0.5 },
      ],
    },
  ]
  expect(between(events, '2026-01-01', '2026-12-31')).toMatchObject({
    A: { A: 0.9, B: 0.05, N: 0.05 },
    B: { B: 0.5, N: 0.5 },
  })
})

it('parts of one unit that go to several on one day are parts of it as it was before the day', () => {
  const from = (share: number, unit: string) => [{ unit: 'B', share }, whole(unit)]
  const events: UnitEvent[] = [
    { ...on('2026-07-01', '1'), kind: 'merge', from: from(0.4, 'A'), into: begin('X', 'D') },
    { ...on('2026-07-01', '2'), kind: 'merge', from: from(0.6, 'C'), into: begin('Y', 'D') },
  ]
  expect(tree(events, '2026-07-01')).toBe('P(D(X Y))')
  expect(between(events, '2026-06-30', '2026-07-01')['B']).toEqual({ X: 0.4, Y: 0.6 })
})

it('what ended without an heir is nowhere, and what came from nowhere has nothing before', () => {
  const events: UnitEvent[] = [
    { ...on('2026-07-01'), kind: 'dissolve', unit: 'A', heirs: [{ unit: 'B', share: 0.3 }] },
    create('N', 'D', '2026-07-01'),
  ]
  expect(between(events, '2026-06-30', '2026-07-01')['A']).toEqual({ B: 0.3 })
  expect(between(events, '2026-07-01', '2026-06-30')['N']).toEqual({})
})

it('an event that cannot have happened stops the replay', () => {
  const unknown: UnitEvent = { ...on('2026-07-01'), kind: 'dissolve', unit: 'X', heirs: [] }
  expect(() => replayEvents([...country, unknown])).toThrow('unit X is not known')
})

function tree(events: readonly UnitEvent[], day: string): string {
  const branches = treeOfUnits(unitsAsOf(replayEvents([...country, ...events]), day))
  return branches.map(write).join(' ')
}

function write(branch: ReturnType<typeof treeOfUnits>[number]): string {
  const inside = branch.children.map(write).join(' ')
  return inside === '' ? branch.code : `${branch.code}(${inside})`
}

function between(events: readonly UnitEvent[], from: string, to: string) {
  const { lives, lineage } = replayEvents([...country, ...events])
  return Object.fromEntries(
    lineageBetween({ units: lives.values(), lineage }, from, to).map(({ unit, counterparts }) => [
      unit,
      Object.fromEntries(counterparts.map((one) => [one.unit, Number(one.share.toPrecision(9))])),
    ]),
  )
}
