import type { Ranking, RankingRow, Source } from '@thang/contracts'
import { uniqueSources } from '../../ui/SourceList.tsx'

/** Every source of a table, each once, in the order in which the rows need them. */
export function sourcesOf({ rows, statistics }: Ranking): Source[] {
  return uniqueSources([...rows.flatMap(rowSources), ...statistics.map(({ source }) => source)])
}

/** The places of a row's sources in the list of the table's. */
export function sourcePlaces(row: RankingRow, sources: readonly Source[]): number[] {
  const places = rowSources(row).map(({ code }) => sources.findIndex((one) => one.code === code))
  return places.toSorted((a, b) => a - b)
}

function rowSources({ source, valueSource, rankSource, groups }: RankingRow): Source[] {
  const ofGroups = groups.flatMap((group) => [group.valueSource, group.rankSource])
  return uniqueSources([rankSource, valueSource, source, ...ofGroups])
}
