import type { AnswerableNode } from '@thang/engine'
import type { ReadTrx, WriteTrx } from '../../platform/db/database.ts'
import type { Actor } from '../people/index.ts'
import { roundSteps } from '../rounds/index.ts'
import { type AppraisedSubmission, submissionAppraisal } from '../submissions/index.ts'
import { findRoundOf } from './appraisalQueries.ts'
import type { Cell } from './loadCells.ts'
import { loadPart, type Part } from './part.ts'
import { type Appraiser, isOwn, loadAppraiser, mayRead } from './policy.ts'
import { notYours, ownUnit } from './refusals.ts'

/** One answer as somebody sees it who may, with those of the other units at the same indicator. */
export interface SeenAnswer {
  readonly appraiser: Appraiser
  readonly about: AppraisedSubmission
  readonly place: AnswerableNode
  readonly part: Part
  readonly cell: Cell
}

export interface AnswerAsked {
  readonly submission: number
  readonly node: string
}

/**
 * The answer; to who reads the submission but not its appraisal `forbidden`, and `not_found` in the same words where
 * there is none and where the actor may not know of it.
 */
export async function getSeenAnswer(
  trx: ReadTrx,
  actor: Actor,
  asked: AnswerAsked,
): Promise<SeenAnswer> {
  const about = await submissionAppraisal.getWhole(trx, actor, asked.submission)
  const appraiser = await loadAppraiser(trx, actor)
  const found = about.nodes.find(({ node }) => node.code === asked.node)
  if (found === undefined || !mayRead(appraiser, about, found)) {
    await refuse(trx, appraiser, { ...asked, unit: about.row.unit })
  }
  const place = submissionAppraisal.getPlace(about, asked.node)
  const { row, round } = about
  const part = await loadPart(trx, round, { kind: row.kind, nodes: [asked.node], also: row.id })
  return { appraiser, about, place, part, cell: part.cell(row.id, asked.node) }
}

/** The same, in a round that stays in its state until the end of the transaction. */
export async function holdSeenAnswer(
  trx: WriteTrx,
  actor: Actor,
  asked: AnswerAsked,
): Promise<SeenAnswer> {
  await holdRoundOf(trx, asked.submission)
  return getSeenAnswer(trx, actor, asked)
}

/** Keeps the round of the submission in its state; throws `not_found` where there is no such submission. */
export async function holdRoundOf(trx: WriteTrx, submission: number): Promise<void> {
  const round = await findRoundOf(trx, submission)
  if (round === undefined) throw submissionAppraisal.noSuchSubmission(submission)
  await roundSteps.hold(trx, round)
}

async function refuse(
  trx: ReadTrx,
  appraiser: Appraiser,
  { submission, node, unit }: AnswerAsked & { readonly unit: string },
): Promise<never> {
  const seen = await submissionAppraisal.getSeen(trx, appraiser.actor, submission)
  submissionAppraisal.getPlace(seen, node)
  throw isOwn(appraiser, unit) ? ownUnit(unit) : notYours(unit)
}
