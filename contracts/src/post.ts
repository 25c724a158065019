import { z } from 'zod'
import { Holding, IndicatorScope, Line, PersonId, PostReference, Why } from './person.ts'
import { Role } from './role.ts'
import { UnitReference } from './unit.ts'

const PlainDate = z.iso.date()

export const PostAction = z.enum(['give', 'close', 'change-indicators'])
export type PostAction = z.infer<typeof PostAction>

export const Post = PostReference.extend({
  indicators: z.array(IndicatorScope),
  closed: z.boolean(),
  holders: z.array(Holding).describe('Current and coming holders, regular first.'),
  actions: z.array(PostAction),
})
export type Post = z.infer<typeof Post>

export const PostListQuery = z.strictObject({
  q: z.string().max(200).exactOptional(),
  unit: z.string().exactOptional(),
  role: Role.exactOptional(),
})

/** Where and as what the asker may create posts: any of the roles in any of the units beside them. */
export const PostList = z.strictObject({
  posts: z.array(Post),
  mayCreate: z.array(
    z.strictObject({
      roles: z.array(Role),
      units: z.array(UnitReference),
      everyUnit: z.boolean().describe('The post may be for every unit (scope null).'),
    }),
  ),
})
export type PostList = z.infer<typeof PostList>

export const NewPost = z.strictObject({
  unit: z.string(),
  title: Line.min(2).max(160),
  role: Role,
  scope: z.string().nullable().describe('Unit whose subtree the role is for; null for every unit.'),
  indicators: z.array(IndicatorScope).max(500),
})
export type NewPost = z.infer<typeof NewPost>

export const PostIndicators = z.strictObject({
  indicators: z.array(IndicatorScope).max(500),
  reason: Why,
})
export type PostIndicators = z.infer<typeof PostIndicators>

export const NewHolding = z.strictObject({
  person: PersonId,
  kind: z.enum(['regular', 'acting']),
  startsOn: PlainDate,
  endsOn: PlainDate.nullable(),
  legalBasis: Line.max(300).nullable(),
})
export type NewHolding = z.infer<typeof NewHolding>

export const HoldingEnd = z.strictObject({
  endsOn: PlainDate.nullable().describe('Last day; null to end it at once.'),
  reason: Why,
})
export type HoldingEnd = z.infer<typeof HoldingEnd>

export const NewDelegation = z.strictObject({
  holding: z.int(),
  to: PersonId,
  startsOn: PlainDate,
  endsOn: PlainDate,
  reason: Why,
})
export type NewDelegation = z.infer<typeof NewDelegation>
