import { describe, expect, it } from 'vitest'
import { aggregate } from '../composite/aggregate.ts'
import { columnOfNumbers, elementsAt, type IndexData } from '../composite/indexData.ts'
import type { NormalisationMethod } from '../composite/normalisation.ts'
import { normalise } from '../composite/normalise.ts'
import { principalComponents } from '../composite/principalComponents.ts'
import { rankColumn } from '../composite/rankColumn.ts'
import { rotateComponents } from '../composite/varimax.ts'
import { weight } from '../composite/weight.ts'
import { caseFile, numberIn } from './caseFile.ts'

/** Technology Achievement Index of 23 countries, the Handbook's worked example (OECD/JRC 2008). */
const raw = caseFile('cases/tai23-raw.csv')
const published = caseFile('cases/tai23-published-ranks.csv')

describe.skipIf(raw.absent)('the ranks of the technology index are as published', () => {
  it.each([
    ['equal weights', 'EW', 'rank_EW_LIN'],
    ['budget allocation', 'BAP', 'rank_BAP'],
  ])('under %s, 23 of 23', (_, weights, column) => {
    const given = taiData(weights)
    const normalised = normalise(given, { method: { method: 'none' }, indicators: goalposts() })
    const index = aggregate(normalised.data, {}).data.columns.get('TAI')
    const ranks = index === undefined ? [] : [...rankColumn(index).values]
    const expected = new Map(published.rows().map((row) => [row['country'], numberIn(row, column)]))
    expect(ranks).toHaveLength(23)
    expect(ranks).toEqual(given.units.map((unit) => expected.get(unit.code)))
  })

  it('under weights from rotated factors, 23 of 23', () => {
    // The weights as printed, of two digits, give 19.
    const weighed = weight(taiData('EW'), { method: 'principal-component', rotation: 'varimax' })
    const printed = caseFile('cases/tai23-weights.csv')
      .rows()
      .find((row) => row['method'] === 'FA')
    for (const { code, weight: got } of elementsAt(weighed.data, 1)) {
      expect(Math.abs(got - numberIn(printed ?? {}, code))).toBeLessThan(0.012)
    }
    const normalised = normalise(weighed.data, {
      method: { method: 'none' },
      indicators: goalposts(),
    })
    const index = aggregate(normalised.data, {}).data.columns.get('TAI')
    const ranks = index === undefined ? [] : [...rankColumn(index).values]
    const wanted = new Map(
      published.rows().map((row) => [row['country'], numberIn(row, 'rank_FA')]),
    )
    expect(ranks).toEqual(weighed.data.units.map((unit) => wanted.get(unit.code)))
  })

  it('the variance of the components and the rotated loadings of patents are as published', () => {
    const columns = [...taiData('EW').columns.values()]
    const found = principalComponents(columns)
    if ('missing' in found) throw new Error(found.missing)
    // Tables 16 and 17.
    const shares = found.components.map(({ explained }) => (100 * explained).toFixed(0))
    expect(shares).toEqual(['42', '22', '12', '11', '6', '4', '2', '1'])
    const factors = rotateComponents(found)
    const loadings = factors.map((factor) => Math.abs(factor.loadings['patents'] ?? NaN))
    expect(loadings.toSorted().map((loading) => loading.toFixed(2))).toEqual([
      '0.06',
      '0.06',
      '0.06',
      '0.97',
    ])
    const shared = factors.map(({ variance }) => Number((variance / 6.974).toFixed(2)))
    expect(shared).toEqual([0.38, 0.26, 0.2, 0.17])
  })
})

function taiData(weights: string): IndexData {
  const rows = raw.rows()
  const codes = Object.keys(rows[0] ?? {}).filter((code) => code !== 'country')
  const sets = caseFile('cases/tai23-weights.csv').rows()
  const set = sets.find((row) => row['method'] === weights) ?? {}
  return {
    units: rows.map((row) => ({ code: row['country'] ?? '', groups: {} })),
    elements: [
      ...codes.map((code) => ({
        code,
        level: 1,
        parent: 'TAI',
        weight: numberIn(set, code),
        direction: 1 as const,
      })),
      { code: 'TAI', level: 2, parent: null, weight: 1, direction: 1 },
    ],
    columns: new Map(
      codes.map((code) => [
        code,
        columnOfNumbers(
          code,
          Float64Array.from(rows, (row) => numberIn(row, code)),
        ),
      ]),
    ),
    others: new Map(),
  }
}

function goalposts(): Record<string, NormalisationMethod> {
  return Object.fromEntries(
    caseFile('cases/tai-goalposts.csv')
      .rows()
      .map((row) => [
        row['indicator'] ?? '',
        {
          method: 'goalposts',
          low: numberIn(row, 'min'),
          high: numberIn(row, 'max'),
          scale: 1,
        } as const,
      ]),
  )
}
