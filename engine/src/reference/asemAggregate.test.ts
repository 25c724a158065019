import { describe, expect, it } from 'vitest'
import { aggregate, type AggregationMethod } from '../composite/aggregate.ts'
import { type Column, withColumns } from '../composite/indexData.ts'
import { rankColumn } from '../composite/rankColumn.ts'
import { asemAbsent, asemColumns, asemDifferences, asemWith } from './asem.ts'

describe.skipIf(asemAbsent)('the index is aggregated and ranked as published, to 1e-9', () => {
  it.each<[string, AggregationMethod]>([
    ['03-aggregate-arithmetic', { method: 'arithmetic' }],
    ['03-aggregate-geometric', { method: 'geometric' }],
    ['03-aggregate-na-arithmetic', { method: 'arithmetic' }],
  ])('%s', (folder, method) => {
    const { data } = aggregate(asemWith(`${folder}/input.csv`), { method })
    expect(asemDifferences(data, asemColumns(`${folder}/expected.csv`))).toEqual([])
    const ranks = withColumns(data, [...data.columns.values()].map(rankExactly))
    expect(asemDifferences(ranks, asemColumns(`${folder}/ranks.csv`))).toEqual([])
  })

  it('step 6 of the chain, the results and their ranks', () => {
    const folder = '01-asem-pipeline'
    const { data } = aggregate(asemWith(`${folder}/5-normalised.csv`), {})
    expect(asemDifferences(data, asemColumns(`${folder}/6-aggregated.csv`))).toEqual([])
    const ranks = [...data.columns.values()].map(rankExactly)
    const index = data.columns.get('Index')
    const place = index === undefined ? [] : [{ ...rankColumn(index), code: 'Rank' }]
    expect(asemDifferences(withColumns(data, place), asemColumns(`${folder}/results.csv`))).toEqual(
      [],
    )
    expect(asemDifferences(withColumns(data, ranks), asemColumns(`${folder}/ranks.csv`))).toEqual(
      [],
    )
  })
})

/** One indicator of one country is 5.1000000000000005 where two others are 5.1; it does not tie there. */
function rankExactly(column: Column): Column {
  return rankColumn(column)
}
