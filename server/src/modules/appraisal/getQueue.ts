import type { AppraisalQueue } from '@thang/contracts'
import { type AnswerableNode, type AppraisalState, phaseStanding } from '@thang/engine'
import type { ReadTrx } from '../../platform/db/database.ts'
import type { Actor } from '../people/index.ts'
import { listRoundSituations, roundRules, type RoundSituation } from '../rounds/index.ts'
import { submissionAppraisal, type SubmissionInRound } from '../submissions/index.ts'
import { type AppraisalRow, listAppraisals } from './appraisalQueries.ts'
import { listGiven } from './cellQueries.ts'
import { keyOf, stateOf } from './loadCells.ts'
import { type Appraiser, isSameReader, loadAppraiser, mayConfirm, mayDecide } from './policy.ts'

type QueuePart = AppraisalQueue['parts'][number]

/** What waits for the asker in rounds that are open, the nearest deadline first. */
export async function getQueue(trx: ReadTrx, actor: Actor): Promise<AppraisalQueue> {
  const rounds = await listRoundSituations(trx, { state: 'open' })
  const rows = await submissionAppraisal.listRows(trx, {
    rounds: rounds.map(({ id }) => id),
    units: null,
  })
  const active = rows.filter(({ participant }) => participant === 'active')
  const about = await submissionAppraisal.aboutRows(trx, active, rounds)
  const appraiser = await loadAppraiser(trx, actor)
  const parts: QueuePart[] = []
  for (const submissions of Map.groupBy(about, ({ row }) => `${row.round} ${row.kind}`).values()) {
    const part = await countPart(trx, appraiser, submissions)
    if (part !== null) parts.push(part)
  }
  return { parts: parts.toSorted((a, b) => (a.dueAt ?? '~').localeCompare(b.dueAt ?? '~')) }
}

async function countPart(
  trx: ReadTrx,
  appraiser: Appraiser,
  submissions: readonly SubmissionInRound[],
): Promise<QueuePart | null> {
  const [first] = submissions
  if (first === undefined || !hasAnything(appraiser, submissions)) return null
  const cells = { submissions: submissions.map(({ row }) => row.id), nodes: null }
  const touched = new Map((await listAppraisals(trx, cells)).map((row) => [keyOf(row), row]))
  const given = Map.groupBy(await listGiven(trx, cells), keyOf)
  const { round, row } = first
  const counts: Record<AppraisalState, number> = { ...noneOfAny }
  const part = { toConfirm: 0, notYet: 0 }
  for (const about of submissions) {
    const waits = about.row.state !== 'approved' && !isApprovalPast(about, appraiser.actor)
    for (const place of about.nodes) {
      if (roundRules.isWithdrawn(round, row.kind, place.path)) continue
      const key = keyOf({ submission: about.row.id, node: place.node.code })
      const appraisal = touched.get(key) ?? null
      const rows = (given.get(key) ?? []).map((each) => [each.kind, each] as const)
      const state = stateOf({ appraisal, given: Object.fromEntries(rows) })
      if (mayDecide(appraiser, about, place) !== undefined) {
        if (waits) part.notYet += 1
        else counts[state] += 1
      }
      if (confirms(appraiser, { about, place, appraisal })) part.toConfirm += 1
    }
  }
  const { id, name, period } = round
  return { ...part, round: { id, name, period }, kind: row.kind, dueAt: dueAt(round), counts }
}

/** The asker appraises an indicator of one of the units, or may read outliers again. */
function hasAnything(appraiser: Appraiser, submissions: readonly SubmissionInRound[]): boolean {
  return submissions.some((about) =>
    about.nodes.some((place) => mayConfirm(appraiser, about, place) !== undefined),
  )
}

function confirms(
  appraiser: Appraiser,
  {
    about,
    place,
    appraisal,
  }: {
    readonly about: SubmissionInRound
    readonly place: AnswerableNode
    readonly appraisal: AppraisalRow | null
  },
): boolean {
  if (appraisal?.state !== 'second-reading') return false
  const by = mayConfirm(appraiser, about, place)
  return by !== undefined && !isSameReader(appraiser.actor, by, appraisal)
}

/** What a unit did not send by then is appraised without it. */
function isApprovalPast({ row, round }: SubmissionInRound, { now }: Actor): boolean {
  const subject = { unit: row.unit, node: null }
  const asked = { phase: 'approval' as const, subject, now: now.getTime() }
  return phaseStanding(round.windows, round.extensions, asked).standing === 'past'
}

function dueAt({ windows }: RoundSituation): string | null {
  const due = windows.find(({ phase }) => phase === 'appraisal')?.dueAt
  return due === undefined ? null : new Date(due).toISOString()
}

const noneOfAny: Record<AppraisalState, number> = {
  waiting: 0,
  asked: 0,
  explained: 0,
  decided: 0,
  'second-reading': 0,
  confirmed: 0,
  'sent-back': 0,
}
