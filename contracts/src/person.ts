import { z } from 'zod'
import { Role, Tenure } from './role.ts'
import { UnitReference } from './unit.ts'

const PlainDate = z.iso.date()
const Instant = z.iso.datetime()

const Code = z.string().regex(/^\P{Cc}+$/u, 'no control characters')

export const PersonId = z.uuid()
export const Language = z.enum(['vi', 'en'])
export type Language = z.infer<typeof Language>
/**
 * Text of one line; PostgreSQL holds no NUL, and neither other control characters nor signs without a
 * shape, such as those that turn the order of reading round, have a place in a name.
 */
export const Line = z
  .string()
  .trim()
  .regex(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]*$/u, 'no control characters')
export const PersonName = Line.min(2).max(120)
export const EmailAddress = z.email().max(254)
const Phone = z
  .string()
  .trim()
  .regex(/^\+?[\d .-]{6,20}$/)
/** Why something is done, in the words of who does it; stands in the audit. */
export const Why = z
  .string()
  .trim()
  .min(3)
  .max(500)
  .regex(/^(?:[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|[\n\r\t])*$/u, 'no control characters')

export const PersonReference = z.strictObject({ id: PersonId, name: z.string() })
export type PersonReference = z.infer<typeof PersonReference>

/** A group or indicator that an appraiser is bound to; what stands below it is included. */
export const IndicatorScope = z.strictObject({ index: Code, node: Code })
export type IndicatorScope = z.infer<typeof IndicatorScope>

/** A post as it is named elsewhere. */
export const PostReference = z.strictObject({
  id: z.int(),
  title: z.string(),
  role: Role,
  unit: UnitReference,
  scope: UnitReference.nullable().describe(
    'The role holds for this unit and all below it; null for every unit.',
  ),
})
export type PostReference = z.infer<typeof PostReference>

/** A person in a post for a time, on the day of the answer. */
export const Holding = z.strictObject({
  id: z.int(),
  post: PostReference,
  person: PersonReference,
  kind: z.enum(['regular', 'acting']),
  startsOn: PlainDate,
  endsOn: PlainDate.nullable().describe('Last day, included; null while open.'),
  legalBasis: z.string().nullable(),
  state: z.enum(['coming', 'current', 'past', 'revoked']),
  actions: z.array(z.enum(['end', 'delegate'])),
})
export type Holding = z.infer<typeof Holding>

/** Authority of a post, lent by its holder for some days. */
export const Delegation = z.strictObject({
  id: z.int(),
  holding: z.int(),
  post: PostReference,
  from: PersonReference,
  to: PersonReference,
  startsOn: PlainDate,
  endsOn: PlainDate.describe('Last day, included; it ends at midnight, Vietnam time.'),
  reason: z.string(),
  state: z.enum(['coming', 'current', 'past', 'revoked']),
  actions: z.array(z.enum(['revoke'])),
})
export type Delegation = z.infer<typeof Delegation>

/** What a signed-in person may do by one post today. */
export const HeldAuthority = z.strictObject({
  post: PostReference,
  by: Tenure,
  for: PersonReference.nullable().describe('Whose authority it is, where it is delegated.'),
  endsOn: PlainDate.nullable(),
  indicators: z.array(IndicatorScope),
})
export type HeldAuthority = z.infer<typeof HeldAuthority>

export const PersonState = z.enum(['invited', 'active', 'disabled'])

export const Person = z.strictObject({
  id: PersonId,
  name: z.string(),
  email: z.string(),
  phone: z.string().nullable(),
  language: Language,
  state: PersonState.describe('invited: has not yet set a way to sign in.'),
  secondFactor: z.boolean(),
  posts: z.array(PostReference.extend({ by: Tenure, endsOn: PlainDate.nullable() })),
})
export type Person = z.infer<typeof Person>

export const PersonListQuery = z.strictObject({
  q: z.string().max(200).exactOptional(),
  unit: z.string().exactOptional(),
  state: PersonState.exactOptional(),
})
export const PersonList = z.strictObject({
  people: z.array(Person),
  actions: z.array(z.enum(['invite'])),
})
export type PersonList = z.infer<typeof PersonList>

export const PersonAction = z.enum([
  'edit',
  'invite-again',
  'disable',
  'enable',
  'reset-password',
  'reset-second-factor',
  'end-sessions',
  'give-post',
])
export type PersonAction = z.infer<typeof PersonAction>

export const PersonDetail = Person.extend({
  createdAt: Instant,
  lastSignInAt: Instant.nullable(),
  holdings: z.array(Holding),
  delegations: z.array(Delegation).describe('Given and received.'),
  actions: z.array(PersonAction),
})
export type PersonDetail = z.infer<typeof PersonDetail>

/** A person to invite, with the first post, so that nobody has an account without a reason. */
export const Invitation = z.strictObject({
  name: PersonName,
  email: EmailAddress,
  phone: Phone.nullable(),
  language: Language,
  post: z.strictObject({
    id: z.int(),
    kind: z.enum(['regular', 'acting']),
    startsOn: PlainDate,
    endsOn: PlainDate.nullable(),
    legalBasis: Line.max(300).nullable(),
  }),
})
export type Invitation = z.infer<typeof Invitation>

export const PersonEdit = z.strictObject({
  name: PersonName,
  email: EmailAddress,
  phone: Phone.nullable(),
  language: Language,
})
export type PersonEdit = z.infer<typeof PersonEdit>

/** A change of one's own profile; another address counts once the link mailed to it is followed. */
export const ProfileEdit = PersonEdit.extend({
  currentPassword: z
    .string()
    .max(200)
    .nullable()
    .exactOptional()
    .describe('For another address, where the person has no second factor.'),
})
export type ProfileEdit = z.infer<typeof ProfileEdit>

/** A change that needs nothing but a reason. */
export const Reasoned = z.strictObject({ reason: Why })
export type Reasoned = z.infer<typeof Reasoned>
