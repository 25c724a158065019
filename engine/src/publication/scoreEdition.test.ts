import fc from 'fast-check'
import { expect, it } from 'vitest'
import { node, smallFramework } from '../framework/fixtures/smallFramework.ts'
import { canonicalJson } from './canonicalJson.ts'
import { type EditionToScore, scoreEdition } from './scoreEdition.ts'

const framework = smallFramework({
  rankedOn: 'rounded',
  decimals: 2,
  groupValues: 'points',
  nodes: [
    node({
      code: '1',
      level: 'group',
      maxPoints: 60,
      children: [
        node({ code: '1.1', level: 'indicator', maxPoints: 40 }),
        node({ code: '1.2', level: 'indicator', maxPoints: 20 }),
      ],
    }),
    node({ code: '2', level: 'indicator', maxPoints: 40 }),
  ],
  views: [
    {
      code: 'v',
      name: { vi: 'v' },
      maxPoints: 60,
      groups: ['1'],
      knowledge: 'verified',
      source: null,
    },
  ],
})

function edition(units: Record<string, [number, number, number]>): EditionToScore {
  return {
    edition: { code: 'small-2026', revision: 1, kind: 'commune' },
    framework,
    units: Object.entries(units).map(([unit, [a, b, c]]) => ({
      unit,
      answers: { '1.1': { points: a }, '1.2': { points: b }, '2': { points: c } },
    })),
    band: { replications: 200, noise: 0.25, seed: 7 },
  }
}

it('units have values, ranks and the figures that are published of them', () => {
  const { units } = scoreEdition(
    edition({ B: [20, 10, 30.005], A: [40, 20, 40], C: [20, 10, 30.004] }),
  )
  expect(units.map(({ unit, rank, value, tied }) => [unit, rank, value, tied])).toEqual([
    ['A', 1, 1, false],
    ['B', 2, 0.6, true],
    ['C', 2, 0.6, true],
  ])
  expect(units[1]?.figures).toEqual({ '1': 30, '1.1': 20, '1.2': 10, '2': 30.01, v: 0.5 })
})

it('a unit without all its answers has the reason instead of a value, and no rank', () => {
  const whole = edition({ A: [40, 20, 40], B: [1, 1, 1] })
  const units = whole.units.map((each) =>
    each.unit === 'A'
      ? each
      : { ...each, answers: { ...each.answers, '2': { missing: 'not-appraised' as const } } },
  )
  const { units: found } = scoreEdition({ ...whole, units })
  expect(found[1]).toMatchObject({
    rank: null,
    value: null,
    reason: 'component-missing',
    about: ['2'],
    band: null,
    figures: { '1': 2 },
  })
  expect(found[0]).toMatchObject({ rank: 1, band: { low: 1, median: 1, high: 1 } })
})

it('a band tells how far the rank depends on the weights', () => {
  const { units } = scoreEdition(
    edition({ A: [40, 20, 40], B: [40, 0, 20], C: [20, 20, 21], D: [0, 0, 0] }),
  )
  expect(units.map(({ band }) => band)).toEqual([
    { low: 1, median: 1, high: 1 },
    { low: 2, median: 3, high: 3 },
    { low: 2, median: 2, high: 3 },
    { low: 4, median: 4, high: 4 },
  ])
})

it('without a basis there are no bands', () => {
  const { units } = scoreEdition({ ...edition({ A: [1, 1, 1] }), band: null })
  expect(units[0]?.band).toBeNull()
})

it('the same answers give the same bytes, in whatever order the units come', () => {
  const points = fc.tuple(
    fc.integer({ min: 0, max: 40 }),
    fc.double({ min: 0, max: 20, noNaN: true }),
    fc.integer({ min: 0, max: 40 }),
  )
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom('A', 'B', 'C', 'D', 'E'), points), (units) => {
      const one = edition(units)
      const other = { ...one, units: one.units.toReversed() }
      expect(canonicalJson(scoreEdition(other))).toBe(canonicalJson(scoreEdition(one)))
    }),
    { numRuns: 50 },
  )
})

it('what went through a file gives the same bytes as what did not', () => {
  const one = edition({ A: [40, 20, 40], B: [13.3333333333333, 1 / 3, 0.1 + 0.2] })
  const read: EditionToScore = JSON.parse(canonicalJson(one))
  expect(canonicalJson(scoreEdition(read))).toBe(canonicalJson(scoreEdition(one)))
})
