import type { RegisteredUnitKind } from '@thang/contracts'
import type { PhaseWindow, RoundState } from '@thang/engine'
import type { ReadTrx } from '../../platform/db/database.ts'
import { type FoldedSteps, foldSteps } from './foldSteps.ts'
import { noSuchRound } from './refusals.ts'
import { listSituationRows, type SituationRow } from './situationQueries.ts'

/** Everything of a round that decides what may be done in it now, but for the time. */
export interface RoundSituation extends FoldedSteps {
  readonly id: number
  readonly name: string
  /** Null for a national round. */
  readonly owner: string | null
  readonly period: string
  readonly periodStart: string
  readonly periodEnd: string
  readonly state: RoundState
  readonly version: number
  readonly openedAt: Date | null
  readonly parts: readonly RoundPartRow[]
  /** In the order of the phases. */
  readonly windows: readonly PhaseWindow[]
  /** Participants that are no longer active, with how they left. */
  readonly gone: ReadonlyMap<string, 'withdrawn' | 'succeeded'>
}

export interface RoundPartRow {
  readonly kind: RegisteredUnitKind
  /** The row of the framework's revision. */
  readonly framework: number
}

/** The situation of a round; one query. Throws `not_found` where there is no such round. */
export async function getRoundSituation(trx: ReadTrx, round: number): Promise<RoundSituation> {
  const [row] = await listSituationRows(trx, { ids: [round] })
  if (row === undefined) throw noSuchRound(round)
  return toSituation(row)
}

/** The situations of the rounds, or of all that are open, the newest first; one query. */
export async function listRoundSituations(
  trx: ReadTrx,
  filter: { readonly ids: readonly number[] } | { readonly state: RoundState } | 'every',
): Promise<RoundSituation[]> {
  return (await listSituationRows(trx, filter)).map(toSituation)
}

/** Who decides instead of the unit's head at the moment; undefined where nobody does. */
export function deputyAt(
  { deputies }: Pick<RoundSituation, 'deputies'>,
  unit: string,
  now: Date,
): string | undefined {
  const at = now.getTime()
  return deputies.find((each) => each.unit === unit && each.from <= at && at <= each.until)?.person
}

/**
 * Whether an indicator is out of the round. `path` holds its code and those of everything above it: with a group
 * all of it is withdrawn.
 */
export function isWithdrawn(
  { withdrawn }: Pick<RoundSituation, 'withdrawn'>,
  kind: RegisteredUnitKind,
  path: readonly string[],
): boolean {
  return withdrawn.some((each) => each.kind === kind && path.includes(each.node))
}

/** The post that appraises an indicator; `path` holds its code and then those above it, the nearest first. */
export function appraiserOf(
  { appraisers }: Pick<RoundSituation, 'appraisers'>,
  kind: RegisteredUnitKind,
  path: readonly string[],
): number | undefined {
  for (const node of path) {
    const found = appraisers.find((each) => each.kind === kind && each.node === node)
    if (found !== undefined) return found.post
  }
  return undefined
}

/** What later modules ask of a situation. */
export const roundRules = { appraiserOf, deputyAt, isWithdrawn }

function toSituation({ steps, gone, ...row }: SituationRow): RoundSituation {
  return {
    ...row,
    ...foldSteps(steps),
    gone: new Map(gone.map(({ unit, state }) => [unit, state])),
  }
}
