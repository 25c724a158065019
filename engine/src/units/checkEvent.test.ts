import { expect, it } from 'vitest'
import { checkEvent, checkEvents, checkWithdrawal } from './checkEvent.ts'
import { begin, country, create, named, on, whole } from './fixtures/events.ts'
import type { Receiver, UnitEvent } from './unitEvent.ts'
import { replayEvents } from './unitHistory.ts'

const day = '2026-07-01'
const merge = (from: string[], into: Receiver = begin('N', 'D')) =>
  ({ ...on(day), kind: 'merge', from: from.map(whole), into }) as const
const split = (...shares: number[]): UnitEvent => ({
  ...on(day),
  kind: 'split',
  unit: 'A',
  into: shares.map((share, index) => ({ ...begin(`A${index}`, 'D'), share })),
})
const rename = (unit: string, name: string, when = day): UnitEvent => ({
  ...on(when),
  kind: 'rename',
  unit,
  name: named(name),
})
const under = (unit: string, parent: string): UnitEvent => ({
  ...on(day),
  kind: 're-parent',
  unit,
  parent,
})
const transfer = (from: string, to: string, share: number): UnitEvent => ({
  ...on(day, `${from} ${to} ${share}`),
  kind: 'transfer',
  from,
  to,
  share,
})

it('a sound event has no problem', () => {
  expect(codes(merge(['A', 'B']))).toEqual([])
  expect(codes(split(0.3, 0.7))).toEqual([])
  expect(codes(transfer('A', 'B', 0.1))).toEqual([])
})

it('units have to be known, and to exist on the day', () => {
  expect(codes(merge(['A', 'X']))).toEqual(['unit-event-unit-unknown'])
  const gone: UnitEvent = { ...on('2026-01-01', 'gone'), kind: 'dissolve', unit: 'A', heirs: [] }
  expect(codes(rename('A', 'x'), [gone])).toEqual(['unit-event-unit-not-on-day'])
  expect(codes(rename('N', 'x'), [create('N', 'D', '2026-12-31')])).toContain(
    'unit-event-unit-not-on-day',
  )
})

it('the shares of a split add up to 1, and each is a part', () => {
  expect(codes(split(0.3, 0.6))).toEqual(['unit-event-shares-not-one'])
  expect(codes(split(0.1, 0.2, 0.7))).toEqual([])
  expect(codes(split(1.2, -0.2))).toContain('unit-event-share-out-of-range')
  expect(codes(split(1))).toContain('unit-event-nobody')
  expect(codes(transfer('A', 'B', 1))).toEqual(['unit-event-share-out-of-range'])
})

it('nobody is merged with itself, nor named twice', () => {
  const itself = { ...on(day), kind: 'merge', from: [whole('A')], into: { unit: 'A' } } as const
  expect(codes(itself)).toEqual(['unit-event-with-itself'])
  expect(codes(transfer('A', 'A', 0.5))).toEqual(['unit-event-with-itself'])
  expect(codes(merge(['A', 'A']))).toEqual(['unit-event-listed-twice'])
})

it('a name taken by a living sibling is refused; one that its unit gives up is free', () => {
  expect(codes(rename('A', '  b '))).toEqual(['unit-event-name-taken'])
  const again = { unit: 'N', create: { ...begin('N', 'D').create, ...named('A') } }
  expect(codes(merge(['A', 'B'], again))).toEqual([])
  expect(codes(merge(['B', 'C'], again))).toEqual(['unit-event-name-taken'])
  expect(codes(rename('A', 'P'))).toEqual([])
  expect(codes(rename('A', ' '))).toEqual(['unit-event-name-empty'])
})

it('a code is given once', () => {
  expect(codes(create('A', 'D', day))).toContain('unit-event-code-taken')
})

it('the tree stays a tree, of units that exist on the day', () => {
  expect(codes(under('P', 'A'))).toEqual(['unit-event-parent-cycle'])
  expect(codes(merge(['P'], { unit: 'A' }))).toEqual(['unit-event-parent-cycle'])
  expect(codes(under('A', 'A'))).toEqual(['unit-event-parent-cycle'])
  expect(codes(under('A', 'X'))).toEqual(['unit-event-parent-unknown'])
  expect(codes(under('A', 'L'), [create('L', 'P', '2027-01-01')])).toEqual([
    'unit-event-parent-not-on-day',
  ])
  expect(codes(merge(['A', 'D'], begin('N', 'D')))).toContain('unit-event-parent-not-on-day')
})

it('a unit does not end before it has begun', () => {
  expect(codes(merge(['A', 'N1'], begin('N', 'D')), [create('N1', 'D', day)])).toEqual([
    'unit-event-ends-before-start',
  ])
})

it('nobody gives more than the whole on one day', () => {
  expect(codes(transfer('A', 'B', 0.6), [transfer('A', 'C', 0.5)])).toEqual([
    'unit-event-gives-too-much',
  ])
})

it('an earlier event is told to be one, and must leave the later ones standing', () => {
  const later = rename('A', 'A mới', '2026-09-01')
  const earlier = rename('A', 'A cũ', '2026-08-01')
  expect(codes(earlier, [later])).toEqual(['unit-event-earlier'])
  expect(codes(rename('B', 'B mới', '2026-08-01'), [later])).toEqual([])
  expect(checkEvent(replayEvents([...country, later]), earlier)).toMatchObject([
    { severity: 'warning', details: { unit: 'A', latest: '2026-09-01' } },
  ])
  expect(checkEvent(replayEvents([...country, later]), merge(['A', 'B']))).toEqual([
    {
      severity: 'error',
      code: 'unit-event-breaks-later',
      unit: 'A',
      details: { event: later.event, on: '2026-09-01', unit: 'A' },
    },
  ])
})

it('an event is withdrawn only with those that stand on it, which are named', () => {
  const first = merge(['A', 'B'], begin('N', 'D'))
  const second = rename('N', 'N mới', '2026-09-01')
  const events = [...country, first, second]
  expect(checkWithdrawal(events, new Set([first.event]))).toMatchObject([
    { code: 'unit-event-needed', unit: 'N', details: { event: second.event, on: '2026-09-01' } },
  ])
  expect(checkWithdrawal(events, new Set([second.event]))).toEqual([])
  expect(checkWithdrawal(events, new Set([first.event, second.event]))).toEqual([])
})

it('what changes nothing, has no legal basis or leaves parts without a parent is told', () => {
  expect(codes(rename('A', 'A'))).toEqual(['unit-event-nothing-changes'])
  expect(codes({ ...transfer('A', 'B', 0.1), legalBasis: null } as UnitEvent)).toEqual([
    'unit-event-legal-basis-missing',
  ])
  const halves = [
    { ...begin('D1', 'P'), share: 0.5 },
    { ...begin('D2', 'P'), share: 0.5 },
  ]
  const event: UnitEvent = { ...on(day), kind: 'split', unit: 'D', into: halves }
  expect(checkEvent(replayEvents(country), event)).toEqual([
    {
      severity: 'warning',
      code: 'unit-event-parts-left',
      unit: 'D',
      details: { unit: 'D', count: 3 },
    },
  ])
})

it('of many events each is checked against the sound ones before it, in the order given', () => {
  const events = [merge(['A', 'X']), ...country, rename('N', 'x', '2026-08-01')]
  const checked = checkEvents(events).map(({ problems }) => problems.map(({ code }) => code))
  expect(checked).toEqual([
    ['unit-event-unit-unknown'],
    [],
    [],
    [],
    [],
    [],
    ['unit-event-unit-unknown'],
  ])
})

it('an event is added once', () => {
  expect(codes(rename('A', 'x'), [rename('B', 'y')])).toEqual(['unit-event-repeated'])
})

function codes(event: UnitEvent, before: readonly UnitEvent[] = []) {
  const history = replayEvents([...country, ...before])
  return checkEvent(history, event).map(({ code }) => code)
}
