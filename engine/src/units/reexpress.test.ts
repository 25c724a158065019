import { expect, it } from 'vitest'
import { type Figure, missing } from '../figure.ts'
import { node, smallFramework } from '../framework/fixtures/smallFramework.ts'
import { meanOfGroupValues } from './reexpress.ts'

const absent = missing('not-published')

function row(unit: string, value: Figure, one: Figure, two: Figure) {
  return { unit, value, nodes: { '1': one, '2': two } }
}

it('a merged unit has the mean of its predecessors’ groups and the index formed from those', () => {
  const table = [row('A', 0.5, 0.5, 0.5), row('B', 0.7, 0.9, 0.4), row('C', 0.6, 0.6, 0.6)]
  const { rows, complete } = meanOfGroupValues(smallFramework(), table, [
    { unit: 'AB', predecessors: ['A', 'B'] },
    { unit: 'C', predecessors: ['C'] },
  ])
  expect(rows[0]?.nodes['1']).toBeCloseTo(0.7, 12)
  expect(rows[0]).toMatchObject({ unit: 'AB', value: 0.6, rank: 1, basis: 'groups' })
  expect(rows[1]).toMatchObject({ unit: 'C', value: 0.6, rank: 1, basis: 'carried' })
  expect(complete).toBe(true)
})

it('where only index values are known their mean is the same number for a linear total', () => {
  const table = [row('A', 0.5, absent, absent), row('B', 0.7, absent, absent)]
  const { rows } = meanOfGroupValues(smallFramework(), table, [
    { unit: 'AB', predecessors: ['A', 'B'] },
  ])
  expect(rows[0]).toMatchObject({ value: 0.6, basis: 'values' })
})

it('an unknown predecessor makes the value missing, names it, and leaves the table without ranks', () => {
  const table = [row('A', 0.5, 0.5, 0.5), row('B', absent, absent, absent), row('C', 0.6, 0.6, 0.6)]
  const { rows, complete } = meanOfGroupValues(smallFramework(), table, [
    { unit: 'AB', predecessors: ['A', 'B'] },
    { unit: 'C', predecessors: ['C'] },
  ])
  expect(complete).toBe(false)
  expect(rows[0]?.value).toEqual(missing('predecessor-missing', ['B']))
  expect(rows.map((each) => each.rank)).toEqual([
    missing('table-incomplete'),
    missing('table-incomplete'),
  ])
  expect(rows[1]?.value).toBe(0.6)
})

it('totals of a geometric index are not averaged', () => {
  const framework = smallFramework({ total: { method: 'geometric' } })
  const table = [row('A', 0.5, absent, absent), row('B', 0.7, absent, absent)]
  const { rows } = meanOfGroupValues(framework, table, [{ unit: 'AB', predecessors: ['A', 'B'] }])
  expect(rows[0]?.value).toEqual(missing('component-missing', ['A', 'B']))
})

it('a group coded like a member of every object has only figures of its own', () => {
  const nodes = [node({ code: 'constructor', level: 'group', maxPoints: 100 })]
  const table = [row('A', 0.5, absent, absent), row('B', 0.7, absent, absent)]
  const { rows } = meanOfGroupValues(smallFramework({ nodes }), table, [
    { unit: 'AB', predecessors: ['A', 'B'] },
  ])
  expect(rows[0]?.nodes['constructor']).toEqual(missing('predecessor-missing', ['A', 'B']))
})

it('a unit that took, or kept, only a part of a former unit cannot be re-expressed', () => {
  const table = [row('A', 0.5, 0.5, 0.5), row('B', 0.7, 0.9, 0.4)]
  const { rows, complete } = meanOfGroupValues(smallFramework(), table, [
    { unit: 'A', predecessors: ['A', 'B'], partial: ['B'] },
    { unit: 'B', predecessors: ['B'], partial: ['B'] },
  ])
  const reason = missing('predecessor-missing', ['B'])
  const unknown = { value: reason, nodes: { '1': reason, '2': reason }, basis: 'groups' }
  expect(rows).toMatchObject([unknown, unknown])
  expect(complete).toBe(false)
})

it('totals are taken only where the total of every predecessor is known', () => {
  const known = row('A', 0.5, absent, absent)
  const basisOf = (other: Figure) =>
    meanOfGroupValues(
      smallFramework(),
      [known, row('B', other, absent, absent)],
      [{ unit: 'AB', predecessors: ['A', 'B'] }],
    ).rows[0]?.basis
  expect(basisOf(0.7)).toBe('values')
  expect(basisOf(absent)).toBe('groups')
})

it('where the points of the groups are not known, totals are meaned and groups are shown', () => {
  const framework = smallFramework({ knownDepth: 'total', groupValues: 'points' })
  const table = [row('A', 0.5, 30, 20), row('B', 0.7, 50, 40)]
  const { rows } = meanOfGroupValues(framework, table, [{ unit: 'AB', predecessors: ['A', 'B'] }])
  expect(rows[0]).toMatchObject({ value: 0.6, nodes: { '1': 40, '2': 30 }, basis: 'values' })
})

it('a group that applies to no predecessor does not apply, and one that applies to some has no mean', () => {
  const none = missing('not-applicable')
  const successors = [{ unit: 'AB', predecessors: ['A', 'B'] }]
  const both = [row('A', 0.5, 0.5, none), row('B', 0.7, 0.7, none)]
  expect(meanOfGroupValues(smallFramework(), both, successors).rows[0]).toMatchObject({
    value: 0.6,
    nodes: { '2': none },
    basis: 'groups',
  })
  // The total of B was stretched over its group 1: its mean with another is no mean of groups.
  const one = [row('A', 0.5, 0.5, 0.5), row('B', 0.7, 0.7, none)]
  expect(meanOfGroupValues(smallFramework(), one, successors).rows[0]).toMatchObject({
    value: missing('component-missing', ['A', 'B']),
    basis: 'groups',
  })
})
