import type {
  Round,
  RoundAppraiser,
  RoundDeputy,
  RoundDetail,
  RoundEntry,
  RoundExtension,
  RoundPhase,
  WithdrawnIndicator,
} from '@thang/contracts'
import { openPhases } from '@thang/engine'
import type { Actor } from '../people/index.ts'
import { referTo, type UnitRegistry } from '../units/index.ts'
import type { CountedPhase } from './planDates.ts'
import type { PartRow } from './planQueries.ts'
import { actionsOn, mayFollow, maySeeUnit } from './policy.ts'
import type { RoundSituation } from './situation.ts'
import type { PostOfStep, StepRow } from './stepQueries.ts'

/** Who looks at a round, and the names of the units they see. */
export interface View {
  readonly actor: Actor
  readonly registry: UnitRegistry
  readonly round: RoundSituation
}

export function showRound({ actor, registry, round }: View, parts: readonly PartRow[]): Round {
  const { id, name, owner, period, periodStart, periodEnd, state, windows, extensions } = round
  const open = state === 'open' ? openPhases(windows, extensions, actor.now.getTime()) : []
  return {
    id,
    name,
    owner: owner === null ? null : referTo(registry, owner),
    period,
    periodStart,
    periodEnd,
    state,
    openPhases: open,
    parts: parts.map(({ kind, participants, code, revision, name: title, index }) => ({
      kind,
      framework: { code, revision, name: title, index },
      participants,
    })),
    actions: actionsOn(actor, round),
  }
}

export function showPhase({
  phase,
  opensAt,
  dueAt,
  calendars,
}: Omit<CountedPhase, 'due'>): RoundPhase {
  return {
    phase,
    opensAt: new Date(opensAt).toISOString(),
    dueAt: new Date(dueAt).toISOString(),
    calendars: [...calendars],
  }
}

/** What follows from the history, as far as the actor may know of it. */
export function showSteps(
  view: View,
  steps: readonly StepRow[],
): Pick<RoundDetail, 'extensions' | 'withdrawnIndicators' | 'appraisers' | 'deputies' | 'history'> {
  const seen = steps.filter((step) => mayKnow(view, step))
  return {
    extensions: seen.flatMap((step) => showExtension(view, step)),
    withdrawnIndicators: seen.flatMap(showWithdrawal),
    appraisers: firstOfEach(
      seen,
      ({ kind, node }) => `${kind} ${node}`,
      'assign-appraiser',
    ).flatMap((step) => showAppraiser(view, step)),
    deputies: firstOfEach(seen, ({ unit }) => `${unit}`, 'substitute-deputy').flatMap((step) =>
      showDeputy(view, step),
    ),
    history: seen.map((step) => showEntry(view, step)),
  }
}

/** Who does not follow the round sees what is for every unit, or for theirs; and of appraisers only their own posts. */
function mayKnow({ actor, round }: View, { action, unit, post }: StepRow): boolean {
  if (mayFollow(actor, round.owner) !== undefined) return true
  if (amongOffices.has(action) || (action === 'remind' && unit === null)) return false
  if (post !== null) return actor.authorities.some((each) => each.post === post.id)
  return unit === null || maySeeUnit(actor, round, unit)
}

/** What the office and the council have between them; its reasons may name units. */
const amongOffices: ReadonlySet<StepRow['action']> = new Set([
  'edit-plan',
  'set-thresholds',
  'return-result',
  'propose-correction',
  'drop-correction',
])

function showExtension({ registry }: View, step: StepRow): RoundExtension[] {
  const { id, action, phase, unit, node, until, at, by, reason } = step
  if (action !== 'reopen-phase' && action !== 'grant-exception') return []
  if (phase === null || until === null || by === null) return []
  return [
    {
      id,
      phase,
      unit: unit === null ? null : referTo(registry, unit),
      node,
      from: at.toISOString(),
      until: until.toISOString(),
      by,
      reason: reason ?? '',
    },
  ]
}

function showWithdrawal({ action, kind, node, at, by, reason }: StepRow): WithdrawnIndicator[] {
  if (action !== 'withdraw-indicator' || kind === null || node === null || by === null) return []
  return [{ kind, node, at: at.toISOString(), by, reason: reason ?? '' }]
}

/** Only what holds still: what the actor may not know of may have come after it. */
function showAppraiser(view: View, step: StepRow): RoundAppraiser[] {
  const { kind, node, post, at, reason } = step
  if (kind === null || node === null || post === null) return []
  const holds = view.round.appraisers.some(
    (each) => each.kind === kind && each.node === node && each.post === post.id,
  )
  if (!holds) return []
  return [{ kind, node, post: showPost(view, post), since: at.toISOString(), reason }]
}

/** It may be over by now. */
function showDeputy({ registry }: View, step: StepRow): RoundDeputy[] {
  const { unit, person, until, at, reason } = step
  if (unit === null || person === null || until === null) return []
  return [
    {
      unit: referTo(registry, unit),
      person,
      from: at.toISOString(),
      until: until.toISOString(),
      reason: reason ?? '',
    },
  ]
}

/** Of the steps of the action the newest of each, as they are given newest first. */
function firstOfEach(
  steps: readonly StepRow[],
  keyOf: (step: StepRow) => string,
  action: StepRow['action'],
): StepRow[] {
  const found = Map.groupBy(
    steps.filter((step) => step.action === action),
    keyOf,
  )
  return [...found.values()].flatMap(([first]) => first ?? [])
}

function showEntry({ registry }: View, step: StepRow): RoundEntry {
  const { id, action, at, by, unit, kind, node, phase, until, person, post, reason } = step
  return {
    id,
    action,
    at: at.toISOString(),
    by,
    unit: unit === null ? null : referTo(registry, unit),
    kind,
    node,
    phase,
    until: until?.toISOString() ?? null,
    whom: person?.name ?? post?.title ?? null,
    reason,
  }
}

function showPost({ registry }: View, { unit, scope, ...post }: PostOfStep) {
  return {
    ...post,
    unit: referTo(registry, unit),
    scope: scope === null ? null : referTo(registry, scope),
  }
}
