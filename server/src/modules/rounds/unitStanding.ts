import type { ProgressFlag, UnitProgress } from '@thang/contracts'
import {
  deadline,
  decideSubmission,
  isMissingCalendar,
  phaseStanding,
  type PhaseStanding,
  type WorkCalendars,
} from '@thang/engine'
import { deputyAt, type RoundSituation } from './situation.ts'
import { type SubmissionStanding, waitingFor } from './submissionsOfRounds.ts'

/** What decides how a unit is seen, beside its submission. */
export interface UnitView {
  readonly round: RoundSituation
  readonly calendars: WorkCalendars
  readonly now: Date
  /** Units that have somebody of their own in the role. */
  readonly officers: ReadonlySet<string>
  readonly heads: ReadonlySet<string>
}

/** Whom the submission waits for, until when, and what about it needs somebody's eye. */
export type UnitStanding = Pick<UnitProgress, 'waitsFor' | 'dueAt' | 'flags'>

/** Where a unit stands now, by the same tables that let it act. */
export function standingOf(view: UnitView, submission: SubmissionStanding): UnitStanding {
  const { round } = view
  if (round.state !== 'open' || round.gone.has(submission.unit)) {
    return { waitsFor: 'nobody', dueAt: null, flags: [] }
  }
  const { whom } = waitingFor[submission.state]
  const standing = standingOfNext(view, submission)
  const dueAt = dueOf(standing, round, whom)
  return {
    waitsFor: whom,
    dueAt: dueAt === null ? null : new Date(dueAt).toISOString(),
    flags: flagsOf(view, submission, standing),
  }
}

/** Where the phase stands in which it would go on. */
function standingOfNext(
  { round, now }: UnitView,
  { state, unit }: SubmissionStanding,
): PhaseStanding {
  const subject = { unit, node: null }
  const asked = { subject, now: now.getTime() }
  const { action } = waitingFor[state]
  if (action === null) {
    return phaseStanding(round.windows, round.extensions, { ...asked, phase: 'appraisal' })
  }
  const situation = { ...round, round: round.state, state, withdrawn: false, ...asked }
  const decision = decideSubmission(situation, action)
  if (decision.allowed) {
    return { standing: 'open', dueAt: decision.dueAt ?? Infinity, extended: false }
  }
  if (decision.refusal.because !== 'phase') {
    throw new Error(`the tables do not let a submission go on: ${decision.refusal.because}`)
  }
  return decision.refusal.standing
}

function dueOf(
  standing: PhaseStanding,
  { windows }: RoundSituation,
  whom: 'officer' | 'head' | 'appraiser',
): number | null {
  if (standing.standing !== 'ahead') return Number.isFinite(standing.dueAt) ? standing.dueAt : null
  const phase = { officer: 'self-assessment', head: 'approval', appraiser: 'appraisal' }[whom]
  return windows.find((each) => each.phase === phase)?.dueAt ?? null
}

function flagsOf(
  view: UnitView,
  submission: SubmissionStanding,
  { standing }: PhaseStanding,
): ProgressFlag[] {
  const { unit, state, lastChangeAt, contested } = submission
  const ofUnit = state !== 'approved'
  const begun = standing !== 'ahead'
  const headless = !view.heads.has(unit) && deputyAt(view.round, unit, view.now) === undefined
  const found: [ProgressFlag, boolean][] = [
    ['late', ofUnit && standing === 'past'],
    ['stuck', ofUnit && begun && isStuck(view, submission)],
    ['no-officer', !view.officers.has(unit)],
    ['no-head', headless],
    ['nothing-begun', state === 'drafting' && begun && lastChangeAt === null],
    ['contested', contested > 0],
  ]
  return found.flatMap(([flag, holds]) => (holds ? [flag] : []))
}

/** Nothing was done for three working days; without a calendar nobody can say so. */
function isStuck(
  { round, calendars, now }: UnitView,
  { lastChangeAt }: SubmissionStanding,
): boolean {
  const since = lastChangeAt?.getTime() ?? round.windows[0]?.opensAt
  if (since === undefined) return false
  const parts = { calendars, hours: { blocks: [], cutOff: null } }
  const latest = deadline(since, { workingDays: 3 }, parts)
  return !isMissingCalendar(latest) && latest.instant < now.getTime()
}
