import { sql } from 'kysely'
import type { WriteTrx } from '../db/database.ts'
import { withCommit } from '../db/sendWithCommit.ts'

/** Who a request came from, as far as it is known. */
export interface Author {
  /** Null where the program itself acts, or nobody knows who asks. */
  readonly personId: string | null
  /** The name at this time; of the program, where no person acts. */
  readonly name: string
  readonly sessionId: string | null
  /** The network address it came from. */
  readonly address: string | null
  readonly requestId: string | null
}

/** The post in which somebody acted. */
export interface ActingPost {
  readonly post: number
  readonly title: string
  readonly role: string
  /** Whose authority was used, where it was delegated. */
  readonly forPerson: string | null
}

/** One thing that was done, as the audit keeps it. */
export interface Fact {
  /** Noun and verb, such as `post.give`. */
  readonly action: string
  readonly subject: { readonly kind: string; readonly id: string }
  /** Code of the unit it is about, which may read the entry; null where it is about none. */
  readonly unit: string | null
  /** Null where no post was needed, as for one's own profile. */
  readonly by: ActingPost | null
  readonly before?: unknown
  readonly after?: unknown
  readonly reason?: string | null
}

export interface AuditMoment {
  readonly at: Date
  readonly author: Author
  readonly outcome: 'done' | 'refused'
}

/**
 * Appends the facts to the audit chain, in their order. To be called last in a transaction: from here
 * on every other writer of the audit waits for its end. A unit that does not exist is left out.
 */
export async function appendAudit(
  trx: WriteTrx,
  { at, author, outcome }: AuditMoment,
  facts: readonly Fact[],
): Promise<void> {
  for (const fact of facts) {
    await sql`
      ${withCommit}
      INSERT INTO audit_entries (at, person_id, person_name, post_id, post_title, role, for_person_id,
        session_id, address, request_id, action, outcome, subject_kind, subject_id, unit_code,
        before, after, reason)
      VALUES (${at}, ${author.personId}, ${author.name}, ${fact.by?.post ?? null},
        ${fact.by?.title ?? null}, ${fact.by?.role ?? null}, ${fact.by?.forPerson ?? null},
        ${author.sessionId}, ${author.address}, ${author.requestId}, ${fact.action}, ${outcome},
        ${fact.subject.kind}, ${fact.subject.id}, (SELECT code FROM units WHERE code = ${fact.unit}),
        ${jsonText(fact.before)}, ${jsonText(fact.after)}, ${fact.reason ?? null})
    `.execute(trx)
  }
}

function jsonText(value: unknown): string | null {
  return value === undefined || value === null ? null : JSON.stringify(value)
}
