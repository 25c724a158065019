import { type RawBuilder, sql } from 'kysely'

/**
 * Every post that somebody has on the day, as its holder or by what a holder lent them:
 * person_id, post_id, by, holding, ends_on, for_person. What is lent falls with the holder's own.
 */
export function heldOn(today: string): RawBuilder<unknown> {
  return sql`
    SELECT h.person_id, h.post_id, h.kind AS by, h.id AS holding, h.ends_on,
           NULL::uuid AS for_person
    FROM post_holders h JOIN posts p ON p.id = h.post_id
    WHERE p.closed_at IS NULL AND h.revoked_at IS NULL
      AND h.starts_on <= ${today} AND (h.ends_on IS NULL OR h.ends_on >= ${today})
    UNION ALL
    SELECT d.to_person, h.post_id, 'delegated', h.id,
           least(d.ends_on, coalesce(h.ends_on, d.ends_on)), h.person_id
    FROM delegations d
    JOIN post_holders h ON h.id = d.holder_id
    JOIN posts p ON p.id = h.post_id
    JOIN people giver ON giver.id = h.person_id
    WHERE d.revoked_at IS NULL AND d.starts_on <= ${today} AND d.ends_on >= ${today}
      AND p.closed_at IS NULL AND h.revoked_at IS NULL AND giver.disabled_at IS NULL
      AND h.starts_on <= ${today} AND (h.ends_on IS NULL OR h.ends_on >= ${today})`
}
