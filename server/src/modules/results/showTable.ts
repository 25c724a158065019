import type { ResultTable, UnitReference } from '@thang/contracts'
import {
  type EditionResult,
  type Framework,
  isScored,
  type ResultNode,
  roundHalfUp,
} from '@thang/engine'

/** What a table is shown with beside what was scored. */
export interface Showing {
  readonly framework: Framework & { readonly revision: number }
  readonly kind: ResultTable['kind']
  readonly band: ResultTable['band']
  readonly submissionOf: (unit: string) => number
  readonly refer: (unit: string) => UnitReference
  readonly previousRanks: ReadonlyMap<string, number>
  /** Null in the preliminary table itself. */
  readonly preliminaryRanks: ReadonlyMap<string, number> | null
}

/** The table of one kind of unit as officials see it, by rank. */
export function showTable({ units }: EditionResult, showing: Showing): ResultTable {
  const { framework, kind, band } = showing
  const { code, revision, name, decimals } = framework
  const groups = framework.nodes.filter(isScored)
  const rows = units.map((unit) => ({
    unit: showing.refer(unit.unit),
    submission: showing.submissionOf(unit.unit),
    rank: unit.rank,
    tied: unit.tied,
    value: unit.value,
    reason: unit.reason,
    about: [...new Set(unit.nodes.flatMap(absentIndicators))],
    level: unit.level,
    band: unit.band,
    groups: groups.map((group) => ({
      node: group.code,
      points: roundedPoints(
        unit.nodes.find((node) => node.code === group.code),
        decimals,
      ),
    })),
    previousRank: showing.previousRanks.get(unit.unit) ?? null,
    preliminaryRank: showing.preliminaryRanks?.get(unit.unit) ?? null,
  }))
  const last = Number.MAX_SAFE_INTEGER
  return {
    kind,
    framework: { code, revision, name, decimals },
    groups: groups.map((group) => ({
      node: group.code,
      name: group.name,
      maxPoints: group.maxPoints,
    })),
    rows: rows.toSorted(
      (a, b) => (a.rank ?? last) - (b.rank ?? last) || a.unit.name.localeCompare(b.unit.name, 'vi'),
    ),
    band,
  }
}

function roundedPoints(node: ResultNode | undefined, decimals: number): number | null {
  return node?.points == null ? null : roundHalfUp(node.points, decimals)
}

/** The indicators that keep a unit from having a value; one that does not apply keeps nobody. */
function absentIndicators(node: ResultNode): string[] {
  if (node.reason === null || node.reason === 'not-applicable' || node.reason === 'not-scored') {
    return []
  }
  return node.children.length === 0 ? [node.code] : node.children.flatMap(absentIndicators)
}
