import type { EarlierValue, PeerValue, SubmissionBackground } from '@thang/contracts'
import {
  type CrosswalkEntry,
  crosswalk,
  type GivenInput,
  quantile,
  statedMatches,
} from '@thang/engine'
import type { ReadTrx } from '../../../platform/db/database.ts'
import { type EarlierTable, findEarlierTable } from '../../editions/index.ts'
import type { Actor } from '../../people/index.ts'
import { inheritedBy, listBequests } from '../../units/index.ts'
import { findingsOf } from '../findings.ts'
import { loadAnswers } from '../getSubmission.ts'
import { getSubmissionSeen, type Seen } from '../getSubmissionSeen.ts'
import { type EarlierSource, sourceOfTable, sourcesOfRounds } from './earlierSources.ts'

/**
 * What the unit had at each indicator before, in published results and in its own earlier rounds, by the crosswalk
 * of the two versions; and what others had by what was published. Nothing of this round but the unit's own.
 */
export async function getBackground(
  trx: ReadTrx,
  actor: Actor,
  id: number,
): Promise<SubmissionBackground> {
  const seen = await getSubmissionSeen(trx, actor, id)
  const { row, round, index } = seen
  const before = round.periodEnd
  const units = [...inheritedBy(await listBequests(trx, actor.today), [row.unit])]
  const table = await findEarlierTable(trx, { index, kind: row.kind, units, before })
  const sources = [
    ...(table === undefined ? [] : [sourceOfTable(table, units)]),
    ...(await sourcesOfRounds(trx, { units, index, before })),
  ].toSorted((a, b) => b.periodEnd.localeCompare(a.periodEnd))
  const earlier = readEarlier(seen, sources)
  const answers = await loadAnswers(trx, seen)
  const comparable = new Map<string, Readonly<Record<string, GivenInput>>>(
    Object.entries(earlier).flatMap(([node, { inputs, match }]) =>
      inputs === null || match !== 'same' ? [] : [[node, inputs] as const],
    ),
  )
  return {
    earlier,
    peers: table === undefined ? {} : readPeers(seen, table),
    jumps: findingsOf(seen, answers, comparable).filter(({ code }) => code === 'jump'),
  }
}

/** At each indicator what the latest source says that says anything. */
function readEarlier(seen: Seen, sources: readonly EarlierSource[]): Record<string, EarlierValue> {
  const found = new Map<string, EarlierValue>()
  for (const source of sources) {
    for (const { after, before, match } of matchesOf(seen, source)) {
      const value = source.at(before.code)
      if (found.has(after.code) || value === undefined) continue
      found.set(after.code, { ...value, maxPoints: before.maxPoints, match })
    }
  }
  return Object.fromEntries(found)
}

/** A median of some units is of nobody knows which; it is shown where all are known. */
function readPeers(seen: Seen, table: EarlierTable): Record<string, PeerValue> {
  const { members, allUnits, period } = table
  if (!allUnits) return {}
  return Object.fromEntries(
    matchesOf(seen, table).flatMap(({ after, before }) => {
      const points = members.flatMap((unit) => table.figureOf(unit, before.code).points ?? [])
      if (points.length === 0 || points.length < members.length) return []
      const median = quantile(points, 0.5)
      return [[after.code, { period, median, units: points.length, of: members.length }] as const]
    }),
  )
}

interface Match {
  readonly after: NonNullable<CrosswalkEntry['after']>
  readonly before: NonNullable<CrosswalkEntry['before']>
  readonly match: 'same' | 'changed'
}

/** The indicators that the asker reads and that were there before. */
function matchesOf(
  { framework, readable }: Seen,
  { framework: earlier }: Pick<EarlierSource, 'framework'>,
): Match[] {
  return crosswalk(earlier, framework, statedMatches(earlier, framework)).flatMap(
    ({ before, after, state }) => {
      if (before === null || after === null || !readable.has(after.code)) return []
      return state === 'same' || state === 'changed' ? [{ before, after, match: state }] : []
    },
  )
}
