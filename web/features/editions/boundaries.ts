import type { Edition, Ranking, RegisteredUnitKind } from '@thang/contracts'

/** The day on which 63 provinces became 34. */
export const provincesMergedOn = '2025-07-01'

export interface BoundariesChoice {
  /** Value of the query parameter; empty for the main table as published. */
  readonly value: string
  readonly kind: 'published' | 're-expressed'
  readonly unitCount: number | null
  readonly day: string
  readonly current: boolean
}

/** The boundaries on which a kind of table can be read: those published, and the provinces of 2025. */
export function boundariesChoices(ranking: Ranking): BoundariesChoice[] {
  const tables = ranking.edition.tables.filter(({ kind }) => kind === ranking.kind)
  const choices = tables.map((table) => ({
    value: table === tables[0] ? '' : table.boundaries,
    kind: 'published' as const,
    unitCount: table.unitCount,
    day: table.boundaries,
    current: ranking.basis === 'published' && ranking.boundaries === table.boundaries,
  }))
  const onNew = tables.some(({ boundaries }) => boundaries >= provincesMergedOn)
  if (ranking.kind !== 'province' || onNew) return choices
  const current = ranking.basis === 're-expressed'
  return [
    ...choices,
    {
      value: provincesMergedOn,
      kind: 're-expressed',
      unitCount: null,
      day: provincesMergedOn,
      current,
    },
  ]
}

/** The kinds of table an edition has, main table first. */
export function kindsOf(edition: Edition): RegisteredUnitKind[] {
  const sorted = edition.tables.toSorted((a, b) => Number(b.main) - Number(a.main))
  return [...new Set(sorted.map(({ kind }) => kind))]
}
