import {
  phases,
  type PhaseStanding as EngineStanding,
  roundActions,
  roundStates,
} from '@thang/engine'
import { z } from 'zod'
import { FrameworkRevision } from './frameworkDraft.ts'
import { LocalText } from './localText.ts'
import { Line, PersonReference, PostReference, Why } from './person.ts'
import { RegisteredUnitKind, UnitReference } from './unit.ts'

const Instant = z.iso.datetime()
const PlainDate = z.iso.date()
const UnitCode = z.string().min(1).max(60)
const NodeCode = z.string().min(1).max(80)
const Count = z.int().min(0)

export const Phase = z.enum(phases).describe('In the order of a round.')
export type Phase = z.infer<typeof Phase>
export const RoundState = z.enum(roundStates)
export type RoundState = z.infer<typeof RoundState>
export const RoundAction = z.enum(roundActions)
export type RoundAction = z.infer<typeof RoundAction>

/** A calendar that a deadline was counted with. */
export const CountedWith = z.strictObject({
  year: z.int(),
  version: z.int(),
  status: z.string().describe('`decided` or `projected`, as the calendar was then.'),
})

/** Where a phase stands at the moment of the answer, for whom the answer is. */
export const PhaseStanding = z.discriminatedUnion('standing', [
  z.strictObject({ standing: z.literal('ahead'), opensAt: z.number() }),
  z.strictObject({
    standing: z.literal('open'),
    dueAt: z.number().describe('Milliseconds since 1970; this moment itself is in time.'),
    extended: z.boolean(),
  }),
  z.strictObject({ standing: z.literal('past'), dueAt: z.number() }),
]) satisfies z.ZodType<EngineStanding>

/** A phase of a plan: a day and an hour each, in Asia/Ho_Chi_Minh. */
export const RoundPhase = z.strictObject({
  phase: Phase,
  opensAt: Instant,
  dueAt: Instant.describe('The last moment that is in time.'),
  calendars: z.array(CountedWith).describe('Empty where the day was stated, not counted.'),
})
export type RoundPhase = z.infer<typeof RoundPhase>

/** Which units of a round are assessed by which framework: one kind of unit each. */
export const RoundPart = z.strictObject({
  kind: RegisteredUnitKind,
  framework: FrameworkRevision.extend({ name: LocalText, index: z.string() }),
  participants: Count,
})
export type RoundPart = z.infer<typeof RoundPart>

export const Round = z.strictObject({
  id: z.int(),
  name: z.string(),
  owner: UnitReference.nullable().describe('Whose round it is; null for a national one.'),
  period: z.string().describe('What is assessed, such as 2026.'),
  periodStart: PlainDate,
  periodEnd: PlainDate,
  state: RoundState,
  openPhases: z.array(Phase).describe('Open for every unit at the moment of the answer.'),
  parts: z.array(RoundPart),
  actions: z.array(RoundAction).describe('What the asker may do now.'),
})
export type Round = z.infer<typeof Round>

export const RoundQuery = z.strictObject({ state: RoundState.exactOptional() })
/** Newest first; a unit's people see the rounds that it takes part in. */
export const RoundList = z.strictObject({
  rounds: z.array(Round),
  mayCreate: z.strictObject({
    units: z.array(UnitReference).describe('Units for which the asker may set up a round.'),
    national: z.boolean(),
  }),
})
export type RoundList = z.infer<typeof RoundList>

/** More time than the plan: a reopened phase (no unit), or an exception. */
export const RoundExtension = z.strictObject({
  id: z.int(),
  phase: Phase,
  unit: UnitReference.nullable().describe('Null: for every unit.'),
  node: NodeCode.nullable().describe('Null: for the whole submission.'),
  from: Instant,
  until: Instant,
  by: PersonReference,
  reason: z.string(),
})
export type RoundExtension = z.infer<typeof RoundExtension>

/** An indicator that is out of the round for every unit of a kind; it leaves the denominator. */
export const WithdrawnIndicator = z.strictObject({
  kind: RegisteredUnitKind,
  node: NodeCode,
  at: Instant,
  by: PersonReference,
  reason: z.string(),
})
export type WithdrawnIndicator = z.infer<typeof WithdrawnIndicator>

/** Who appraises a group or an indicator in this round; the deepest assignment holds. */
export const RoundAppraiser = z.strictObject({
  kind: RegisteredUnitKind,
  node: NodeCode,
  post: PostReference,
  since: Instant,
  reason: z.string().nullable(),
})
export type RoundAppraiser = z.infer<typeof RoundAppraiser>

/** Who decides instead of a unit's head in this round. */
export const RoundDeputy = z.strictObject({
  unit: UnitReference,
  person: PersonReference,
  from: Instant,
  until: Instant,
  reason: z.string(),
})
export type RoundDeputy = z.infer<typeof RoundDeputy>

/** One row of the history of a round. */
export const RoundEntry = z.strictObject({
  id: z.int(),
  action: RoundAction,
  at: Instant,
  by: PersonReference.nullable().describe('Null where the program did it.'),
  unit: UnitReference.nullable(),
  kind: RegisteredUnitKind.nullable(),
  node: NodeCode.nullable(),
  phase: Phase.nullable(),
  until: Instant.nullable(),
  whom: z.string().nullable().describe('Name of a deputy, or title of the post that appraises.'),
  reason: z.string().nullable(),
})
export type RoundEntry = z.infer<typeof RoundEntry>

/** A unit in a round. */
export const RoundParticipant = z.strictObject({
  unit: UnitReference,
  kind: RegisteredUnitKind,
  state: z
    .enum(['active', 'withdrawn', 'succeeded'])
    .describe('`succeeded`: it ended during the round, and its successor carries on.'),
})
export type RoundParticipant = z.infer<typeof RoundParticipant>

/** When a phase ends: on a stated moment, or counted in working days from the phase’s opening. */
export const PhasePlan = z.strictObject({
  phase: Phase,
  opensAt: Instant,
  due: z.discriminatedUnion('by', [
    z.strictObject({ by: z.literal('moment'), at: Instant }),
    z.strictObject({
      by: z.literal('working-days'),
      days: z.int().min(1).max(250),
      at: z
        .string()
        .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
        .nullable()
        .describe('Hour of the last day; null: its end.'),
    }),
  ]),
})
export type PhasePlan = z.infer<typeof PhasePlan>

/** A plan as an office gives it. */
export const RoundPlan = z.strictObject({
  name: Line.min(3).max(200),
  period: Line.min(1).max(20),
  periodStart: PlainDate,
  periodEnd: PlainDate,
  parts: z
    .array(
      z.strictObject({
        kind: RegisteredUnitKind,
        framework: z.string().max(80).describe('Code of an issued framework; its last revision.'),
        units: z.array(UnitCode).min(1).max(5000),
      }),
    )
    .min(1)
    .max(8),
  phases: z.array(PhasePlan).min(1).max(phases.length),
})
export type RoundPlan = z.infer<typeof RoundPlan>

export const RoundDetail = Round.extend({
  version: z.int().min(1).describe('Grows with every edit of the plan.'),
  phases: z.array(RoundPhase.extend({ standing: PhaseStanding })),
  extensions: z.array(RoundExtension).describe('Those that the asker may see, the newest first.'),
  withdrawnIndicators: z.array(WithdrawnIndicator),
  appraisers: z.array(RoundAppraiser),
  deputies: z.array(RoundDeputy),
  history: z.array(RoundEntry).describe('Newest first; of other units only for who may see them.'),
  participants: z
    .array(RoundParticipant)
    .describe('By the Vietnamese alphabet; other units only for who follows the round.'),
  plan: RoundPlan.nullable().describe('As the office gave it, for who may edit it now.'),
  now: Instant.describe('The server’s time.'),
})
export type RoundDetail = z.infer<typeof RoundDetail>

export const NewRound = z.strictObject({ owner: UnitCode.nullable(), plan: RoundPlan })
export type NewRound = z.infer<typeof NewRound>
export const RoundPlanEdit = z.strictObject({ base: z.int().min(1), plan: RoundPlan })
export type RoundPlanEdit = z.infer<typeof RoundPlanEdit>

/** What to mend in a plan, or to look at; an error keeps it from being saved. */
export const RoundPlanProblem = z.strictObject({
  severity: z.enum(['error', 'warning']),
  field: z
    .string()
    .describe(
      'Such as `periodEnd`, `phases.appraisal.opensAt`, `phases.appraisal.due`, `parts.commune.framework`, `parts.commune.units`.',
    ),
  message: LocalText,
})
export type RoundPlanProblem = z.infer<typeof RoundPlanProblem>

/** What a plan would give, or what is wrong with it; nothing has happened. */
export const RoundPlanCheck = z.strictObject({
  phases: z.array(RoundPhase).describe('Those whose end can be told.'),
  problems: z.array(RoundPlanProblem),
})
export type RoundPlanCheck = z.infer<typeof RoundPlanCheck>

/** Opens a plan as it was looked at; another one is refused. */
export const RoundOpening = z.strictObject({ base: z.int().min(1) })
export type RoundOpening = z.infer<typeof RoundOpening>

export const RoundCandidateQuery = z.strictObject({
  owner: UnitCode.exactOptional().describe('Whose round it is to be; absent for a national one.'),
  kind: RegisteredUnitKind,
  on: PlainDate.exactOptional().describe('Units as of this day; today where absent.'),
})
export const RoundParticipantQuery = RoundCandidateQuery.pick({ kind: true, on: true })

/** How many units of a kind have answered an indicator, or any below a group. */
export const RoundAnsweredQuery = z.strictObject({ kind: RegisteredUnitKind, node: NodeCode })
export const RoundAnswered = z.strictObject({ answered: Count, units: Count })
export type RoundAnswered = z.infer<typeof RoundAnswered>

/** What may take part, by the Vietnamese alphabet, and by what it can be assessed, the newest first. */
export const RoundCandidates = z.strictObject({
  on: PlainDate,
  units: z.array(z.strictObject({ unit: UnitReference, parent: UnitReference.nullable() })),
  frameworks: z.array(
    FrameworkRevision.extend({ name: LocalText, index: z.string(), periods: z.array(z.string()) }),
  ),
})
export type RoundCandidates = z.infer<typeof RoundCandidates>

export const PhaseReopening = z.strictObject({ phase: Phase, until: Instant, reason: Why })
export type PhaseReopening = z.infer<typeof PhaseReopening>
export const ExceptionGrant = z.strictObject({
  phase: Phase,
  unit: UnitCode,
  node: NodeCode.nullable(),
  until: Instant,
  reason: Why,
})
export type ExceptionGrant = z.infer<typeof ExceptionGrant>
export const IndicatorWithdrawal = z.strictObject({
  kind: RegisteredUnitKind,
  node: NodeCode,
  reason: Why,
})
export type IndicatorWithdrawal = z.infer<typeof IndicatorWithdrawal>
export const AppraiserAssignment = z.strictObject({
  kind: RegisteredUnitKind,
  node: NodeCode,
  post: z.int().describe('A post of an appraiser.'),
  reason: Why.nullable().describe('Needed once the round is open.'),
})
export type AppraiserAssignment = z.infer<typeof AppraiserAssignment>
export const DeputySubstitution = z.strictObject({
  unit: UnitCode,
  person: z.uuid().describe('Who holds any post in the unit.'),
  until: Instant,
  reason: Why,
})
export type DeputySubstitution = z.infer<typeof DeputySubstitution>
export const ParticipantChange = z.strictObject({
  unit: UnitCode,
  kind: RegisteredUnitKind,
  reason: Why.nullable().describe('Needed once the round is open.'),
})
export type ParticipantChange = z.infer<typeof ParticipantChange>

/** Whom to remind: the units named, or all that are late or not done in the open phases. */
export const RoundReminder = z.strictObject({
  units: z.array(UnitCode).min(1).max(5000).nullable(),
  message: z.string().trim().max(1000).nullable(),
})
export type RoundReminder = z.infer<typeof RoundReminder>
export const RoundReminded = z.strictObject({
  people: Count.describe('How many are told, each once.'),
  units: Count,
  withoutPeople: z.array(UnitReference).describe('Units in which nobody holds a post to be told.'),
  remindedLately: z
    .array(z.strictObject({ unit: UnitReference, at: Instant }))
    .describe('Left out, since they were reminded less than an hour ago.'),
})
export type RoundReminded = z.infer<typeof RoundReminded>
