import type { Client, Comparison, ComparisonRow, Edition, Ranking, Source } from '@thang/contracts'
import { uniqueSources } from '../../ui/SourceList.tsx'

/** The sources of both tables of a comparison, which itself names none. */
export async function loadSources(client: Client, comparison: Comparison): Promise<Source[]> {
  const { from, to, kind, rows } = comparison
  const ranks = (rank: (row: ComparisonRow) => number | null) =>
    new Map(rows.map((row) => [row.unit.code, rank(row)]))
  const tables = await Promise.all([
    findTable(
      client,
      from,
      kind,
      ranks(({ fromRank }) => fromRank),
    ),
    findTable(
      client,
      to,
      kind,
      ranks(({ toRank }) => toRank),
    ),
  ])
  return uniqueSources(
    tables
      .flatMap((table) => table?.rows ?? [])
      .flatMap((row) => [row.rankSource, row.valueSource]),
  )
}

/** An edition may have tables of a kind on several boundaries: the one whose ranks were compared. */
async function findTable(
  client: Client,
  edition: Edition,
  kind: Comparison['kind'],
  ranks: ReadonlyMap<string, number | null>,
): Promise<Ranking | undefined> {
  for (const { boundaries } of edition.tables.filter((table) => table.kind === kind)) {
    const ranking = await client.getRanking(edition.code, { kind, boundaries })
    const isCompared = ranking.rows.every(({ unit, rank }) => ranks.get(unit.code) === rank)
    if (isCompared) return ranking
  }
  return undefined
}
