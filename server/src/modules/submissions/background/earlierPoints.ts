import { crosswalk, type CrosswalkEntry, type Framework, statedMatches } from '@thang/engine'
import type { ReadTrx } from '../../../platform/db/database.ts'
import { findEarlierTable } from '../../editions/index.ts'
import { inheritedBy, listBequests } from '../../units/index.ts'
import { type EarlierSource, sourceOfTable, sourcesOfRounds } from './earlierSources.ts'

/** Units of one kind in a round, and by which framework they are assessed in it. */
export interface EarlierOfMany {
  readonly framework: Framework
  readonly kind: string
  readonly units: readonly string[]
  /** The earlier period ended before this day. */
  readonly before: string
  readonly today: string
}

/** What a unit had at an indicator before. */
export interface EarlierPoints {
  readonly points: number
  readonly maxPoints: number | null
}

/** What each of the units had at each indicator before, as far as anything says so: by unit, then by node. */
export async function earlierPoints(
  trx: ReadTrx,
  asked: EarlierOfMany,
): Promise<ReadonlyMap<string, ReadonlyMap<string, EarlierPoints>>> {
  const { framework, kind, before } = asked
  const bequests = await listBequests(trx, asked.today)
  const { index } = framework
  const found = new Map<string, Map<string, EarlierPoints>>()
  const matchesOf = matchTo(framework)
  const all = asked.units.flatMap((unit) => [...inheritedBy(bequests, [unit])])
  const table = await findEarlierTable(trx, { index, kind, units: all, before })
  for (const unit of asked.units) {
    const units = [...inheritedBy(bequests, [unit])]
    const sources = [
      ...(table === undefined ? [] : [sourceOfTable(table, units)]),
      ...(await sourcesOfRounds(trx, { units, index, before })),
    ].toSorted((a, b) => b.periodEnd.localeCompare(a.periodEnd))
    found.set(unit, readPoints(sources, matchesOf))
  }
  return found
}

function readPoints(sources: readonly EarlierSource[], matchesOf: MatchesOf) {
  const found = new Map<string, EarlierPoints>()
  for (const source of sources) {
    for (const { after, before } of matchesOf(source.framework)) {
      const points = source.at(before.code)?.points ?? null
      if (points !== null && !found.has(after.code)) {
        found.set(after.code, { points, maxPoints: before.maxPoints })
      }
    }
  }
  return found
}

interface Match {
  readonly after: NonNullable<CrosswalkEntry['after']>
  readonly before: NonNullable<CrosswalkEntry['before']>
}
type MatchesOf = (earlier: Framework) => readonly Match[]

/** Matched once for each earlier version, whatever the number of units. */
function matchTo(framework: Framework): MatchesOf {
  const known = new Map<Framework, readonly Match[]>()
  return (earlier) => {
    const matches = known.get(earlier) ?? match(earlier, framework)
    known.set(earlier, matches)
    return matches
  }
}

function match(earlier: Framework, framework: Framework): Match[] {
  return crosswalk(earlier, framework, statedMatches(earlier, framework)).flatMap(
    ({ before, after, state }) =>
      before === null || after === null || (state !== 'same' && state !== 'changed')
        ? []
        : [{ before, after }],
  )
}
