import type { Client, LocalText, UnitProfile, UnitReference } from '@thang/contracts'

/** Where a unit's people are today, and how that unit stands. */
export interface Successor {
  readonly unit: UnitReference
  /** The latest known result in each index. */
  readonly standings: readonly Standing[]
}

export interface Standing {
  readonly edition: string
  readonly indexName: LocalText
  readonly period: string
  readonly rank: number | null
  readonly of: number | null
  readonly value: number | null
  readonly decimals: number
}

/** The units that a unit which ended became; none where it still exists. */
export async function loadToday(
  client: Client,
  { unit, lineage }: UnitProfile,
): Promise<Successor[]> {
  if (unit.validTo === null) return []
  const codes = lineage
    .filter(({ predecessors }) => predecessors.some(({ code }) => code === unit.code))
    .flatMap(({ successors }) => successors.map(({ code }) => code))
    .filter((code) => code !== unit.code)
  const profiles = await Promise.all([...new Set(codes)].map((code) => client.getUnit(code)))
  return profiles.map((profile) => {
    const { code, name, nameEn, kind, region } = profile.unit
    return { unit: { code, name, nameEn, kind, region }, standings: standingsOf(profile) }
  })
}

function standingsOf({ entries }: UnitProfile): Standing[] {
  const known = entries.filter(({ row }) => row.rank !== null || row.value !== null)
  const byIndex = Map.groupBy(known, ({ edition }) => edition.index)
  return [...byIndex.values()].flatMap(([newest]) =>
    newest === undefined
      ? []
      : [
          {
            edition: newest.edition.code,
            indexName: newest.edition.indexName,
            period: newest.edition.period,
            rank: newest.row.rank,
            of: newest.unitCount,
            value: newest.row.value,
            decimals: newest.edition.decimals,
          },
        ],
  )
}

/** Whether an event made a unit of the same name out of this one: its name alone would be two units. */
export function isFormerName({ unit, lineage }: UnitProfile): boolean {
  return lineage.some(({ predecessors, successors }) => {
    const before = predecessors.some(({ code }) => code === unit.code)
    return before && successors.some(({ code, name }) => code !== unit.code && name === unit.name)
  })
}
