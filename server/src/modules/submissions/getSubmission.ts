import type { Answer, SubmissionDetail, SubmissionEntry } from '@thang/contracts'
import { isAnswered } from '@thang/engine'
import type { ReadTrx } from '../../platform/db/database.ts'
import { listEvidenceByIds } from '../evidence/index.ts'
import type { Actor } from '../people/index.ts'
import { describeRoundOf, roundRules } from '../rounds/index.ts'
import { loadUnitRegistry, referTo, type UnitRegistry } from '../units/index.ts'
import { listAnswerViews } from './answerViewQueries.ts'
import { listCitations } from './citationQueries.ts'
import { findingsOf } from './findings.ts'
import { getSubmissionSeen, type Seen } from './getSubmissionSeen.ts'
import { nextDue } from './nextDue.ts'
import { describeRest } from './getSubmissionVersions.ts'
import { listOrigins, type OriginRow } from './originQueries.ts'
import { actionsOn } from './policy.ts'
import { presentAnswer, presentCitations } from './presentAnswer.ts'
import { listSteps, type StepRow } from './stepQueries.ts'

/** A submission as the actor sees it, with every answer that they may read. */
export async function getSubmission(
  trx: ReadTrx,
  actor: Actor,
  id: number,
): Promise<SubmissionDetail> {
  const seen = await getSubmissionSeen(trx, actor, id)
  // Read first: what is written between the two is told as newer, instead of never.
  const rest = await describeRest(trx, seen)
  const registry = await loadUnitRegistry(trx)
  const answers = await loadAnswers(trx, seen)
  const { row, round, framework } = seen
  return {
    id,
    round: { id: round.id, name: round.name, period: round.period },
    unit: referTo(registry, row.unit),
    kind: row.kind,
    state: row.state,
    ...countAnswers(seen, answers),
    dueAt: nextDue(seen),
    actions: actionsOn(seen.actor, seen),
    version: row.version,
    framework,
    ...(await describeRoundOf(trx, { round, registry, actor: seen.actor }, row)),
    answers,
    findings: findingsOf(seen, answers),
    history: (await listSteps(trx, id)).map(presentStep),
    ...presentOrigins(registry, id, await listOrigins(trx, id)),
    scoreRule: row.scoreRule,
    now: actor.now.toISOString(),
    rest,
  }
}

/** The answers that the asker reads, in the order of the framework; a query for each kind of thing. */
export async function loadAnswers(trx: ReadTrx, seen: Seen): Promise<Answer[]> {
  const { row, actor, readable } = seen
  const places = seen.nodes.filter(({ node }) => readable.has(node.code))
  const codes = places.map(({ node }) => node.code)
  const views = new Map(
    (await listAnswerViews(trx, row.id, codes)).map((view) => [view.node, view]),
  )
  const cited = (await listCitations(trx, row.id)).filter(({ node }) => readable.has(node))
  const ids = [...new Set(cited.map(({ document }) => document))]
  const findCited = async () => new Set(ids)
  const documents = ids.length === 0 ? [] : await listEvidenceByIds(trx, actor, { ids, findCited })
  const citations = presentCitations(cited, documents)
  return places.flatMap((place) => {
    const view = views.get(place.node.code)
    if (view === undefined) return []
    return presentAnswer(seen, place, { view, citations: citations.get(place.node.code) ?? [] })
  })
}

function countAnswers({ nodes, round, row }: Seen, answers: readonly Answer[]) {
  const withdrawn = new Set(
    nodes.flatMap(({ node, path }) =>
      roundRules.isWithdrawn(round, row.kind, path) ? node.code : [],
    ),
  )
  const counted = answers.filter(({ node }) => !withdrawn.has(node))
  return {
    answered: counted.filter(({ content }) => isAnswered(content)).length,
    answerable: counted.length,
  }
}

function presentStep({ at, ...step }: StepRow): SubmissionEntry {
  return { ...step, at: at.toISOString() }
}

function presentOrigins(
  registry: UnitRegistry,
  id: number,
  rows: readonly OriginRow[],
): Pick<SubmissionDetail, 'predecessors' | 'successor'> {
  const successor = rows.find(({ predecessorSubmission }) => predecessorSubmission === id)
  return {
    predecessors: rows
      .filter(({ submission }) => submission === id)
      .map(({ predecessor, predecessorSubmission, share, event, on }) => ({
        unit: referTo(registry, predecessor),
        submission: predecessorSubmission,
        share,
        event,
        on,
      })),
    successor: successor === undefined ? null : referTo(registry, successor.unit),
  }
}
