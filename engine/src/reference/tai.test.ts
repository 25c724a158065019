import { describe, expect, it } from 'vitest'
import { aggregate } from '../composite/aggregate.ts'
import { columnOfNumbers, type IndexData } from '../composite/indexData.ts'
import type { NormalisationMethod } from '../composite/normalisation.ts'
import { normalise } from '../composite/normalise.ts'
import { rankColumn } from '../composite/rankColumn.ts'
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
