import { z } from 'zod'
import { PersonReference } from './person.ts'
import { Role } from './role.ts'
import { UnitReference } from './unit.ts'

const Instant = z.iso.datetime()

/** One entry of the audit chain. */
export const AuditEntry = z.strictObject({
  seq: z.int().describe('Place in the chain, from 1, without gaps.'),
  at: Instant,
  person: PersonReference.nullable().describe('Null where the program itself acted.'),
  actor: z.string().describe('The name at that time.'),
  post: z.strictObject({ id: z.int(), title: z.string(), role: Role }).nullable(),
  for: PersonReference.nullable().describe('Whose authority was used, where it was delegated.'),
  address: z.string().nullable(),
  action: z.string().describe('Such as `post.give`; refused ones too.'),
  outcome: z.enum(['done', 'refused']),
  subject: z.strictObject({ kind: z.string(), id: z.string() }),
  unit: UnitReference.nullable(),
  before: z.unknown(),
  after: z.unknown(),
  reason: z.string().nullable(),
  hash: z.string().describe('SHA-256, hexadecimal.'),
})
export type AuditEntry = z.infer<typeof AuditEntry>

const filters = {
  unit: z.string().exactOptional().describe('Entries about this unit and all below it.'),
  person: z.uuid().exactOptional().describe('Entries of what this person did.'),
  action: z.string().max(80).exactOptional(),
  outcome: z.enum(['done', 'refused']).exactOptional(),
  subjectKind: z.string().max(40).exactOptional(),
  subjectId: z.string().max(120).exactOptional(),
  from: z.iso.date().exactOptional(),
  to: z.iso.date().exactOptional().describe('Last day, included.'),
}
export const AuditQuery = z.strictObject({
  ...filters,
  below: z.coerce.number().int().exactOptional().describe('Entries before this place.'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export const AuditCsvQuery = z.strictObject(filters)

/** Newest first. */
export const AuditList = z.strictObject({
  entries: z.array(AuditEntry),
  next: z.int().nullable().describe('`below` of the next page; null on the last.'),
  actions: z
    .array(z.string())
    .describe(
      'Actions that occur in what the asker may read; among the newest only, for who does not read everything.',
    ),
})
export type AuditList = z.infer<typeof AuditList>
