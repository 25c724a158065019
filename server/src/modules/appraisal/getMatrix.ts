import type { AppraisalCell, AppraisalMatrix, MatrixQuery } from '@thang/contracts'
import type { AnswerableNode } from '@thang/engine'
import type { z } from 'zod'
import type { ReadTrx } from '../../platform/db/database.ts'
import type { Actor } from '../people/index.ts'
import { roundPolicy } from '../rounds/index.ts'
import { loadUnitRegistry, referTo, type UnitRegistry } from '../units/index.ts'
import { getRoundToAppraise } from './getRound.ts'
import { type Cell, decisionOf, stateOf } from './loadCells.ts'
import { loadPart, type Part, scorePart } from './part.ts'
import { type Appraiser, isOwn, mayDecide, mayFollow } from './policy.ts'
import { nothingToAppraise } from './refusals.ts'
import { type Scored, threeScores } from './scoreCells.ts'

/** A unit at an indicator, with what the asker may do there. */
interface SeenCell {
  readonly unit: number
  readonly indicator: number
  readonly cell: Cell
  readonly scored: Scored
  readonly mine: boolean
}

/**
 * Units × indicators as far as the asker reads them: who follows the round all of it, an appraiser what is theirs to
 * decide. A unit of their own stands there without anything, since it does not see its appraisal before it is told.
 */
export async function getMatrix(
  trx: ReadTrx,
  actor: Actor,
  { round: id, kind }: z.output<typeof MatrixQuery> & { readonly round: number },
): Promise<AppraisalMatrix> {
  const { round, appraiser } = await getRoundToAppraise(trx, actor, id)
  const part = await loadPart(trx, round, { kind })
  const seen = seeCells(appraiser, part)
  const follows = mayFollow(actor, round)
  if (!follows && seen.cells.length === 0) throw nothingToAppraise(id)
  const registry = await loadUnitRegistry(trx)
  const mine = seen.cells.some((each) => each.mine)
  const { code, name } = part.framework
  return {
    round: { id, name: round.name, period: round.period, state: round.state },
    kind,
    framework: { code, revision: part.revision, name },
    groups: groupsOf(part, seen.places),
    units: unitsOf(part, { appraiser, registry }),
    indicators: seen.places.map((place) => indicatorOf(part, place, seen.minePlaces)),
    cells: seen.cells.map(presentCell),
    thresholds: part.marks.thresholds,
    preliminaryAt: part.marks.preliminaryAt?.toISOString() ?? null,
    mayBulk:
      round.state === 'open' && (mine || roundPolicy.mayRun(actor, round.owner) !== undefined),
    now: actor.now.toISOString(),
  }
}

interface SeenCells {
  /** The indicators of which the asker reads any answer. */
  readonly places: readonly AnswerableNode[]
  readonly minePlaces: ReadonlySet<string>
  readonly cells: readonly SeenCell[]
}

function seeCells(appraiser: Appraiser, part: Part): SeenCells {
  const follows = mayFollow(appraiser.actor, part.round)
  const places: AnswerableNode[] = []
  const minePlaces = new Set<string>()
  const cells: SeenCell[] = []
  for (const place of part.nodes) {
    const rights = part.units.map((about) => mayDecide(appraiser, about, place) !== undefined)
    if (!follows && !rights.includes(true)) continue
    if (rights.includes(true)) minePlaces.add(place.node.code)
    const scores = scorePart(part, place)
    const indicator = places.push(place) - 1
    for (const [unit, { row }] of part.units.entries()) {
      const [scored, mine] = [scores.get(row.id), rights[unit] === true]
      if (scored === undefined || (!follows && !mine)) continue
      cells.push({ unit, indicator, cell: part.cell(row.id, place.node.code), scored, mine })
    }
  }
  return { places, minePlaces, cells }
}

function presentCell({ unit, indicator, cell, scored, mine }: SeenCell): AppraisalCell {
  const { appraisal, appeal, said, evidence } = cell
  const changes = [appraisal?.changedAt, appeal?.changedAt, cell.given.appraised?.at]
  const last = Math.max(...changes.map((at) => at?.getTime() ?? 0))
  return {
    unit,
    indicator,
    state: stateOf(cell),
    version: appraisal?.version ?? 0,
    scores: threeScores(scored),
    notApplicable: said?.notApplicable != null || decisionOf(cell)?.as === 'not-applicable',
    evidence,
    flags: [...(appraisal?.flags ?? [])],
    appeal: appeal?.state ?? null,
    changedAt: last === 0 ? null : new Date(last).toISOString(),
    mine,
  }
}

function unitsOf(
  { units }: Part,
  { appraiser, registry }: { readonly appraiser: Appraiser; readonly registry: UnitRegistry },
): AppraisalMatrix['units'] {
  return units.map(({ row }) => ({
    unit: referTo(registry, row.unit),
    submission: row.id,
    state: row.state,
    own: isOwn(appraiser, row.unit),
  }))
}

function indicatorOf(
  { withdrawn }: Part,
  { node, path }: AnswerableNode,
  minePlaces: ReadonlySet<string>,
): AppraisalMatrix['indicators'][number] {
  const { code, name, maxPoints } = node
  return {
    node: code,
    number: code,
    name,
    group: path.at(-1) ?? code,
    maxPoints,
    withdrawn: withdrawn.has(code),
    mine: minePlaces.has(code),
  }
}

function groupsOf(
  { framework }: Part,
  places: readonly AnswerableNode[],
): AppraisalMatrix['groups'] {
  const used = new Set(places.map(({ path }) => path.at(-1)))
  return framework.nodes.flatMap(({ code, name }) => (used.has(code) ? [{ node: code, name }] : []))
}
