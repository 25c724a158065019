import { z } from 'zod'
import { AffectedPost, NamedUnit, PostDecision } from './unitEdit.ts'
import { UnitEvent } from './unitEvent.ts'

const Moment = z.iso.datetime()

/** Where a recorded event stands. `contradicted`: facts that were shipped later leave no room for it. */
export const UnitEventState = z.enum(['coming', 'in-force', 'contradicted', 'withdrawn'])
export type UnitEventState = z.infer<typeof UnitEventState>

export const UnitEventAction = z.enum(['withdraw', 'decide-posts'])
export type UnitEventAction = z.infer<typeof UnitEventAction>

const PostNamed = AffectedPost.pick({ post: true, title: true, role: true, unit: true })

/** An event that officials recorded, with who did, and what the asker may do with it. */
export const UnitEventRecord = z.strictObject({
  event: z.string(),
  change: UnitEvent,
  state: UnitEventState,
  note: z.string().nullable(),
  recorded: z.strictObject({ by: z.string(), at: Moment }),
  withdrawn: z.strictObject({ by: z.string(), at: Moment, reason: z.string() }).nullable(),
  posts: z.array(
    PostNamed.extend({
      to: NamedUnit.nullable().describe('Unit in which it goes on; null where it is closed.'),
      outcome: z
        .enum(['waiting', 'moved', 'closed', 'unfit'])
        .describe('unfit: when the day came the decision could not be carried out any more.'),
    }),
  ),
  actions: z.array(UnitEventAction),
})
export type UnitEventRecord = z.infer<typeof UnitEventRecord>

export const UnitEventListQuery = z.strictObject({ unit: z.string().max(60) })

/** The events that officials recorded about a unit, in the order of their days. */
export const UnitEventList = z.strictObject({ events: z.array(UnitEventRecord) })
export type UnitEventList = z.infer<typeof UnitEventList>

/** What is to come, and what was left over when a day came. */
export const UnitEventsDue = z.strictObject({
  coming: z.array(UnitEventRecord).describe('The next day first.'),
  left: z
    .array(AffectedPost.extend({ event: z.string().nullable() }))
    .describe('Open posts of units that have ended; `event` ended the unit and may still decide.'),
})
export type UnitEventsDue = z.infer<typeof UnitEventsDue>

export const UnitEventWithdrawal = z.strictObject({
  reason: z.string().trim().min(1).max(1000),
})
export type UnitEventWithdrawal = z.infer<typeof UnitEventWithdrawal>

/** What withdrawing did to posts; nothing was deleted. */
export const UnitEventsWithdrawn = z.strictObject({
  events: z.array(z.string()),
  movedBack: z.array(PostNamed).describe('Posts that are in their earlier unit again.'),
  stillClosed: z.array(PostNamed).describe('Posts that the events closed; they stay closed.'),
})
export type UnitEventsWithdrawn = z.infer<typeof UnitEventsWithdrawn>

/** Decisions about posts of an event that is recorded: of a coming one, or about what was left over. */
export const UnitEventPosts = z.strictObject({ posts: z.array(PostDecision).min(1).max(2000) })
export type UnitEventPosts = z.infer<typeof UnitEventPosts>
