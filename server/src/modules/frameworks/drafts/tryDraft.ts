import type { TrialAnswer, TrialQuestion, TrialRow } from '@thang/contracts'
import {
  isKnown,
  numberOrNull,
  reasonOrNull,
  statedMatches,
  type TrialComparable,
  trialRun,
  type TrialResult,
  type TrialStanding,
  type UnitAnswers,
} from '@thang/engine'
import { celEvaluate } from '@thang/contracts/cel'
import type { ReadTrx } from '../../../platform/db/database.ts'
import type { Actor } from '../../people/index.ts'
import { loadUnitRegistry, referTo, type UnitRegistry } from '../../units/index.ts'
import { findIssued } from './compareDraft.ts'
import { getDraftSeen } from './getDraft.ts'
import { noSuchEdition } from './refusals.ts'
import { answersOf, unreadIn } from './trialAnswers.ts'

/** What a published table holds, as rows of a trial; undefined where there is no such table. */
export type FindPublishedAnswers = (
  trx: ReadTrx,
  asked: { readonly edition: string; readonly kind: string | null },
) => Promise<readonly TrialRow[] | undefined>

export interface Asked {
  readonly draft: number
  readonly question: TrialQuestion
  readonly publishedAnswers: FindPublishedAnswers
}

/** Tries the draft on answers, beside an issued framework or alone. Nothing of it is kept. */
export async function tryDraft(
  trx: ReadTrx,
  actor: Actor,
  { draft: id, question, publishedAnswers }: Asked,
): Promise<TrialAnswer> {
  const { against, newIndicators, given = [] } = question
  const { body: after } = await getDraftSeen(trx, actor, id)
  const before = against === null ? after : (await findIssued(trx, against)).framework
  const rows = await rowsOf(trx, question, publishedAnswers)
  const registry = await loadUnitRegistry(trx)
  const answers = answersOf(rows).map((unit) => withKind(unit, registry))
  const result = trialRun({
    before,
    after,
    answers,
    stated: statedMatches(before, after),
    newIndicators,
    given: answersOf(given),
    evaluate: celEvaluate,
  })
  const only = (side: 'new' | 'dropped') => result.crosswalk.filter(({ state }) => state === side)
  return {
    against,
    rows: result.rows.map((row) => showRow(row, { registry, alone: against === null })),
    risen: result.rows.filter(({ rankChange }) => isKnown(rankChange) && rankChange > 0).length,
    fallen: result.rows.filter(({ rankChange }) => isKnown(rankChange) && rankChange < 0).length,
    newNodes: only('new').flatMap((entry) => entry.after?.code ?? []),
    droppedNodes: only('dropped').flatMap((entry) => entry.before?.code ?? []),
    unread: [...unreadIn(rows, before), ...unreadIn(given, after)],
  }
}

async function rowsOf(
  trx: ReadTrx,
  { answers }: TrialQuestion,
  publishedAnswers: FindPublishedAnswers,
): Promise<readonly TrialRow[]> {
  if (answers.from === 'rows') return answers.rows
  const found = await publishedAnswers(trx, answers)
  if (found === undefined || found.length === 0) throw noSuchEdition(answers.edition)
  return found
}

function withKind(unit: UnitAnswers, { units }: UnitRegistry): UnitAnswers {
  const known = units.get(unit.unit)
  return known === undefined ? unit : { ...unit, kind: known.kind }
}

function showRow(
  row: TrialResult['rows'][number],
  { registry, alone }: { readonly registry: UnitRegistry; readonly alone: boolean },
): TrialAnswer['rows'][number] {
  const { unit, valueChange, rankChange, comparable, unanswered } = row
  return {
    unit,
    reference: registry.units.has(unit) ? referTo(registry, unit) : null,
    before: alone ? null : showStanding(row.before),
    after: showStanding(row.after),
    valueChange: numberOrNull(valueChange),
    valueChangeReason: reasonOrNull(valueChange),
    rankChange: numberOrNull(rankChange),
    rankChangeReason: reasonOrNull(rankChange),
    comparable: alone ? null : showComparable(comparable),
    unanswered: {
      nodes: [...unanswered.nodes],
      points: numberOrNull(unanswered.points),
      pointsReason: reasonOrNull(unanswered.points),
    },
    effects: row.effects.map(({ effect, ...rest }) => ({
      ...rest,
      effect: numberOrNull(effect),
      effectReason: reasonOrNull(effect),
    })),
  }
}

function showComparable({ before, after, rankChange }: TrialComparable) {
  return {
    before: showStanding(before),
    after: showStanding(after),
    rankChange: numberOrNull(rankChange),
    rankChangeReason: reasonOrNull(rankChange),
  }
}

function showStanding({ value, rank }: TrialStanding) {
  return {
    value: numberOrNull(value),
    valueReason: reasonOrNull(value),
    rank: numberOrNull(rank),
    rankReason: reasonOrNull(rank),
  }
}
