/** The phases of a round, in their order. After the last one the round is closed and published. */
export const phases = [
  'self-assessment',
  'approval',
  'appraisal',
  'explanation',
  'appeal',
  'council',
] as const

/**
 * A phase of a round. `self-assessment`: officers fill; `approval`: heads approve or return; `appraisal`:
 * departments appraise and ask; `explanation`: units answer what was asked; `appeal`: units contest the
 * preliminary result; `council`: the council decides and signs.
 */
export type Phase = (typeof phases)[number]

/** When a phase is open by the plan of its round; instants in milliseconds since 1970. */
export interface PhaseWindow {
  readonly phase: Phase
  readonly opensAt: number
  /** The last moment that is in time. */
  readonly dueAt: number
}

/**
 * More time than the plan gives, recorded by the coordinator. Without a unit it is for every unit (the phase
 * is reopened); without a node for the whole submission.
 */
export interface Extension {
  readonly phase: Phase
  readonly unit: string | null
  /** Code of the one indicator it is for. */
  readonly node: string | null
  readonly from: number
  readonly until: number
}

/** What is asked about: a unit's submission, or one indicator of it. */
export interface PhaseSubject {
  readonly unit: string
  /** Null for the submission as a whole. */
  readonly node: string | null
}

/** Where a phase stands at a moment for somebody. */
export type PhaseStanding =
  | { readonly standing: 'ahead'; readonly opensAt: number }
  | { readonly standing: 'open'; readonly dueAt: number; readonly extended: boolean }
  | { readonly standing: 'past'; readonly dueAt: number }

/**
 * Where the phase stands for the unit or indicator: open within its window, or within an extension that
 * covers it. The moment of a deadline itself is in time. Throws where the round has no such phase.
 *
 * Due at 16:59:59.999: a save that arrives then counts, one that arrives a millisecond later does not.
 */
export function phaseStanding(
  windows: readonly PhaseWindow[],
  extensions: readonly Extension[],
  asked: { readonly phase: Phase; readonly subject: PhaseSubject; readonly now: number },
): PhaseStanding {
  const { phase, subject, now } = asked
  const window = windows.find((each) => each.phase === phase)
  if (window === undefined) throw new RangeError(`the round has no phase ${phase}`)
  const more = extensions.filter(
    (each) => each.phase === phase && covers(each, subject) && each.from <= now,
  )
  const extendedTo = Math.max(-Infinity, ...more.map(({ until }) => until))
  const dueAt = Math.max(window.dueAt, extendedTo)
  if (now <= extendedTo || (window.opensAt <= now && now <= window.dueAt)) {
    return { standing: 'open', dueAt, extended: extendedTo > window.dueAt }
  }
  return now < window.opensAt
    ? { standing: 'ahead', opensAt: window.opensAt }
    : { standing: 'past', dueAt }
}

/** The phases that are open for every unit at the moment, in order; none before the first and after the last. */
export function openPhases(
  windows: readonly PhaseWindow[],
  extensions: readonly Extension[],
  now: number,
): Phase[] {
  const general = extensions.filter(({ unit, node }) => unit === null && node === null)
  const subject = { unit: '', node: null }
  return phases.filter(
    (phase) =>
      windows.some((each) => each.phase === phase) &&
      phaseStanding(windows, general, { phase, subject, now }).standing === 'open',
  )
}

/** What is wrong with the windows of a plan. */
export interface PlanProblem {
  readonly code: 'phase-missing' | 'phase-twice' | 'ends-before-it-opens' | 'opens-too-early'
  readonly phase: Phase
}

/**
 * Each phase stands once in a plan, ends after it opens, and does not open before the one before it opens.
 * Phases may overlap: a department may begin to appraise what is approved early.
 */
export function checkPlan(windows: readonly PhaseWindow[]): PlanProblem[] {
  const problems: PlanProblem[] = []
  let earlier = -Infinity
  for (const phase of phases) {
    const found = windows.filter((each) => each.phase === phase)
    const [window] = found
    if (window === undefined) {
      problems.push({ code: 'phase-missing', phase })
      continue
    }
    if (found.length > 1) problems.push({ code: 'phase-twice', phase })
    if (window.dueAt <= window.opensAt) problems.push({ code: 'ends-before-it-opens', phase })
    if (window.opensAt < earlier) problems.push({ code: 'opens-too-early', phase })
    earlier = window.opensAt
  }
  return problems
}

/**
 * An extension of the whole submission covers each of its indicators; one of an indicator that one alone, and
 * the submission as a whole, which is sent again with it.
 */
function covers({ unit, node }: Extension, subject: PhaseSubject): boolean {
  if (unit !== null && unit !== subject.unit) return false
  return node === null || subject.node === null || node === subject.node
}
