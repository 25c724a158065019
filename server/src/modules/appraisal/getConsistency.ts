import type { AppraisalConsistency, MatrixQuery } from '@thang/contracts'
import { type AnswerableNode, type Figure, isKnown, quantile } from '@thang/engine'
import type { z } from 'zod'
import type { ReadTrx } from '../../platform/db/database.ts'
import type { Actor } from '../people/index.ts'
import { submissionAppraisal, type SubmissionInRound } from '../submissions/index.ts'
import { loadUnitRegistry, referTo, type UnitRegistry } from '../units/index.ts'
import { getRoundToAppraise } from './getRound.ts'
import { decisionOf, stateOf } from './loadCells.ts'
import { isSent, loadPart, type Part, scorePart } from './part.ts'
import { type Appraiser, mayDecide, mayRead } from './policy.ts'
import { nothingToAppraise } from './refusals.ts'
import { type Scored, threeScores } from './scoreCells.ts'
import { listDeciders } from './stepQueries.ts'

type Row = AppraisalConsistency['rows'][number]

/** One indicator over all units that the asker reads, with what each had the year before. */
export async function getConsistency(
  trx: ReadTrx,
  actor: Actor,
  asked: z.output<typeof MatrixQuery> & { readonly round: number; readonly node: string },
): Promise<AppraisalConsistency> {
  const { round, appraiser } = await getRoundToAppraise(trx, actor, asked.round)
  const part = await loadPart(trx, round, { kind: asked.kind, nodes: [asked.node] })
  const place = part.nodes.find(({ node }) => node.code === asked.node)
  const read =
    place === undefined ? [] : part.units.filter((about) => mayRead(appraiser, about, place))
  if (place === undefined || read.length === 0) throw nothingToAppraise(asked.round)
  const scores = scorePart(part, place)
  const view = { appraiser, part, place, ...(await loadBeside(trx, actor, { part, read, place })) }
  const rows = read.flatMap((about) => {
    const scored = scores.get(about.row.id)
    return scored === undefined ? [] : describe(view, about, scored)
  })
  const shown = read.flatMap(({ row }) => scores.get(row.id) ?? [])
  return {
    round: { id: round.id, name: round.name, period: round.period },
    kind: part.kind,
    node: place.node,
    rows,
    median: {
      self: medianOf(shown.map(({ self }) => self)),
      appraised: medianOf(shown.flatMap(({ appraised }) => appraised ?? [])),
    },
  }
}

interface Beside {
  readonly registry: UnitRegistry
  readonly earlier: Awaited<ReturnType<typeof submissionAppraisal.earlierPoints>>
  readonly deciders: Awaited<ReturnType<typeof listDeciders>>
  readonly contents: Awaited<ReturnType<typeof submissionAppraisal.listContents>>
}

async function loadBeside(
  trx: ReadTrx,
  actor: Actor,
  { part, read, place }: { part: Part; read: readonly SubmissionInRound[]; place: AnswerableNode },
): Promise<Beside> {
  const submissions = read.map(({ row }) => row.id)
  return {
    registry: await loadUnitRegistry(trx),
    earlier: await submissionAppraisal.earlierPoints(trx, {
      framework: part.framework,
      kind: part.kind,
      units: read.map(({ row }) => row.unit),
      before: part.round.periodEnd,
      today: actor.today,
    }),
    deciders: await listDeciders(trx, { submissions, nodes: [place.node.code] }),
    contents: await submissionAppraisal.listContents(trx, submissions, place.node.code),
  }
}

interface View extends Beside {
  readonly appraiser: Appraiser
  readonly part: Part
  readonly place: AnswerableNode
}

function describe(view: View, about: SubmissionInRound, scored: Scored): Row {
  const { part, place, registry } = view
  const { row } = about
  const cell = part.cell(row.id, place.node.code)
  const { appraisal } = cell
  const content = isSent(row, cell) ? view.contents.get(row.id) : undefined
  return {
    unit: referTo(registry, row.unit),
    submission: row.id,
    state: stateOf(cell),
    version: appraisal?.version ?? 0,
    content: content ?? { inputs: {}, notApplicable: null, explanation: null },
    decision: decisionOf(cell),
    scores: threeScores(scored),
    lastYear: view.earlier.get(row.unit)?.get(place.node.code)?.points ?? null,
    evidence: cell.evidence,
    reason: appraisal?.reason ?? null,
    by: appraisal?.decidedBy ? (view.deciders.get(appraisal.decidedBy) ?? null) : null,
    flags: [...(appraisal?.flags ?? [])],
    mine: mayDecide(view.appraiser, about, place) !== undefined,
  }
}

function medianOf(figures: readonly Figure[]): number | null {
  const known = figures.filter(isKnown)
  return known.length === 0 ? null : quantile(known, 0.5)
}
