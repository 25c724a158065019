import { z } from 'zod'
import { Role } from './role.ts'
import { LineageEvent, RegisteredUnitKind } from './unit.ts'
import { UnitEvent, UnitEventProblem, UnitName, UnitOnDay } from './unitEvent.ts'

const PlainDate = z.iso.date()
const Line = z.string().trim().min(1).max(300)
const givenByServer = { event: true, legalBasis: true } as const
const [create, rename, reparent, merge, split, dissolve, transfer] = UnitEvent.options

/** An event as an official says it; its code and the words of its legal basis are made of the rest. */
export const UnitChange = z.discriminatedUnion('kind', [
  create.omit(givenByServer).extend({ effectiveOn: PlainDate }),
  rename.omit(givenByServer),
  reparent.omit(givenByServer),
  merge.omit(givenByServer),
  split.omit(givenByServer),
  dissolve.omit(givenByServer),
  transfer.omit(givenByServer),
])
export type UnitChange = z.infer<typeof UnitChange>

/** The document that orders an event. */
export const LegalBasis = z.strictObject({
  number: Line.max(60).describe('Such as 12/NQ-HĐND.'),
  issuedOn: PlainDate,
  issuer: Line.max(160),
})
export type LegalBasis = z.infer<typeof LegalBasis>

/** What becomes of a post of a unit that ends. */
export const PostDecision = z.strictObject({
  post: z.int(),
  to: z.string().nullable().describe('Unit in which it goes on; null where it is closed.'),
})
export type PostDecision = z.infer<typeof PostDecision>

/**
 * An event with what becomes of the posts of the units that end by it. The day may be to come: units
 * show it from then on, and posts are moved or closed on that day.
 */
export const UnitEdit = z.strictObject({
  change: UnitChange,
  basis: LegalBasis,
  note: Line.max(1000).nullable(),
  posts: z.array(PostDecision).max(2000),
})
export type UnitEdit = z.infer<typeof UnitEdit>

/** A unit by its code, with a name. */
export const NamedUnit = z.strictObject({ code: z.string(), name: z.string() })
export type NamedUnit = z.infer<typeof NamedUnit>

/** A post of a unit that ends, or whose role is for one. */
export const AffectedPost = z.strictObject({
  post: z.int(),
  title: z.string(),
  role: Role,
  unit: NamedUnit,
  scope: NamedUnit.nullable(),
  holders: z.array(z.string()).describe('Names of who holds it now or will.'),
  acting: z
    .array(z.strictObject({ name: z.string(), startsOn: PlainDate, endsOn: PlainDate.nullable() }))
    .describe('Of the holders those who act in it; they move or end with it.'),
  delegations: z
    .array(
      z.strictObject({
        from: z.string(),
        to: z.string(),
        startsOn: PlainDate,
        endsOn: PlainDate,
      }),
    )
    .describe('What holders lent of it, by names; moves with it, or ends where it is closed.'),
  mayMoveTo: z.array(NamedUnit).describe('Units that receive from the one that ends.'),
})
export type AffectedPost = z.infer<typeof AffectedPost>

const UnitSeen = UnitOnDay.extend({ parent: NamedUnit.nullable() })

/** What an event would do; nothing of it has happened. */
export const UnitPreview = z.strictObject({
  problems: z.array(UnitEventProblem),
  coming: z.boolean().describe('The day is still to come; posts stay as they are until then.'),
  changes: z.array(
    z.strictObject({
      unit: z.string(),
      before: UnitSeen.nullable().describe('On the day before; null where it did not exist.'),
      after: UnitSeen.nullable().describe('On the day; null where it exists no more.'),
    }),
  ),
  posts: z.array(AffectedPost),
  vacancies: z
    .array(z.strictObject({ role: Role, unit: NamedUnit }))
    .describe(
      'Units that would have nobody in a role which a unit that goes into them has, by the decisions given so far; a warning.',
    ),
})
export type UnitPreview = z.infer<typeof UnitPreview>

export const UnitTreeQuery = z.strictObject({
  on: PlainDate,
})
export type UnitTreeQuery = z.infer<typeof UnitTreeQuery>

/** The units that existed on a day; `parent` makes them a tree. */
export const UnitTree = z.strictObject({ on: PlainDate, units: z.array(UnitOnDay) })
export type UnitTree = z.infer<typeof UnitTree>

const span = {
  validFrom: PlainDate.nullable().describe('Null where the start is not known.'),
  validTo: PlainDate.nullable().describe('Null while it lasts.'),
}

/** A unit from its first day to its last. */
export const UnitStory = z.strictObject({
  unit: z.string(),
  kind: RegisteredUnitKind,
  ...span,
  names: z.array(UnitName.extend(span)).describe('Oldest first.'),
  parents: z.array(z.strictObject({ parent: NamedUnit.nullable(), ...span })),
  events: z
    .array(
      z.strictObject({
        event: z.string(),
        kind: z.enum([...LineageEvent.shape.kind.options, 'create', 're-parent']),
        effectiveOn: PlainDate.nullable(),
        legalBasis: z.string().nullable(),
        note: z.string().nullable(),
        recorded: z.boolean().describe('Officials recorded it here; false of a shipped one.'),
        withdrawn: z
          .strictObject({ on: PlainDate, reason: z.string() })
          .nullable()
          .describe('It is told, but changes nothing.'),
        steps: z.array(z.strictObject({ from: NamedUnit, to: NamedUnit, share: z.number() })),
      }),
    )
    .describe('Oldest first.'),
})
export type UnitStory = z.infer<typeof UnitStory>

export const UnitActionsQuery = z.strictObject({ unit: z.string().max(60) })
export type UnitActionsQuery = z.infer<typeof UnitActionsQuery>

/** The kinds of event that the asker may record about a unit. */
export const UnitActions = z.strictObject({
  kinds: z.array(
    z.enum(['create', 'rename', 're-parent', 'merge', 'split', 'dissolve', 'transfer']),
  ),
})
export type UnitActions = z.infer<typeof UnitActions>
