import type { IndicatorScope, Role, Tenure } from '@thang/contracts'
import { vietnamDay } from '@thang/engine'
import { type RawBuilder, sql } from 'kysely'
import type { ActingPost, Author } from '../../platform/audit/appendAudit.ts'
import type { ReadTrx } from '../../platform/db/database.ts'
import { heldOn } from './heldOn.ts'

/** A signed-in person at a moment, with everything their posts of that day let them do. */
export interface Actor extends Author {
  readonly personId: string
  readonly now: Date
  /** The day in Vietnam, by which posts and delegations hold. */
  readonly today: string
  readonly authorities: readonly Authority[]
  /**
   * Units of the person's posts, all units above them, and all that their officer's and head's posts are
   * for: nobody appraises these.
   */
  readonly ownUnits: ReadonlySet<string>
  /** When the second factor was last given in this session. */
  readonly secondFactorAt: Date | null
}

/** What one post lets a person do today. */
export interface Authority extends ActingPost {
  readonly role: Role
  /** The unit of the post. */
  readonly unit: string
  /** The unit whose subtree the role is for; null for every unit. */
  readonly scope: string | null
  /** The units of the scope; null for every unit. */
  readonly units: ReadonlySet<string> | null
  readonly indicators: readonly IndicatorScope[]
  readonly by: Tenure
  /** The row by which the post is held; of the one who delegated it, where it is delegated. */
  readonly holding: number
  readonly endsOn: string | null
}

/** A person's session, as the gate knows it. */
export interface ActorSession {
  readonly author: Author & { readonly personId: string }
  readonly now: Date
  readonly secondFactorAt: Date | null
}

/** The actor with the authorities that hold on the day in Vietnam; one query. */
export async function loadActor(trx: ReadTrx, session: ActorSession): Promise<Actor> {
  const today = vietnamDay(session.now.getTime())
  const { rows } = await sql<{ held: readonly HeldAuthority[] }>`
    SELECT ${authoritiesOf(sql`${session.author.personId}::uuid`, today)} AS held
  `.execute(trx)
  return toActor(session, rows[0]?.held ?? [])
}

/** For a query that asks for more than the actor, such as for the session too, which every change does. */
export const actorQuery = { authoritiesOf, toActor }

/** A post held or lent, as the query gives it. */
export interface HeldAuthority {
  readonly authority: Omit<Authority, 'units'>
  /** The units of the scope; null for every unit. */
  readonly units: readonly string[] | null
  /** The unit of the post and all units above it; of an officer or head also the units of the scope. */
  readonly ownUnits: readonly string[]
}

/** The actor of a session with what was found for its person and the day of its `now`. */
function toActor(
  { author, now, secondFactorAt }: ActorSession,
  held: readonly HeldAuthority[],
): Actor {
  return {
    ...author,
    now,
    today: vietnamDay(now.getTime()),
    secondFactorAt,
    authorities: held.map(({ authority, units }) => ({
      ...authority,
      units: units === null ? null : new Set(units),
    })),
    ownUnits: new Set(held.flatMap((each) => each.ownUnits)),
  }
}

/** Posts held and lent on the day, each with the units of its scope, as one JSON value. */
function authoritiesOf(person: RawBuilder<unknown>, today: string): RawBuilder<unknown> {
  return sql`(
    WITH RECURSIVE held AS (
      SELECT * FROM (${heldOn(today)}) every WHERE every.person_id = ${person}
    ), subtree AS (
      SELECT DISTINCT p.scope_code AS root, p.scope_code AS code
      FROM held JOIN posts p ON p.id = held.post_id WHERE p.scope_code IS NOT NULL
      UNION
      SELECT s.root, u.unit_code FROM subtree s JOIN unit_parents u ON u.parent_code = s.code
      WHERE ${holdsOn(today)}
    ), above AS (
      SELECT DISTINCT p.unit_code AS below, p.unit_code AS code
      FROM held JOIN posts p ON p.id = held.post_id
      UNION
      SELECT a.below, u.parent_code FROM above a JOIN unit_parents u ON u.unit_code = a.code
      WHERE ${holdsOn(today)}
    )
    SELECT coalesce(jsonb_agg(jsonb_build_object('authority', ${authority}, 'units', ${scope},
                                                 'ownUnits', ${ownUnits})
                              ORDER BY p.id, held.by DESC, held.holding), '[]')
    FROM held JOIN posts p ON p.id = held.post_id
  )`
}

const authority = sql`
  jsonb_build_object('post', p.id, 'title', p.title, 'role', p.role, 'unit', p.unit_code,
    'scope', p.scope_code, 'forPerson', held.for_person, 'by', held.by,
    'holding', held.holding, 'endsOn', held.ends_on,
    'indicators', coalesce((
      SELECT jsonb_agg(jsonb_build_object('index', i.index_code, 'node', i.node_code)
                       ORDER BY i.index_code, i.node_code)
      FROM post_indicators i WHERE i.post_id = p.id), '[]'))`

const scope = sql`
  CASE WHEN p.scope_code IS NULL THEN NULL
       ELSE (SELECT array_agg(s.code) FROM subtree s WHERE s.root = p.scope_code) END`

const ownUnits = sql`
  ARRAY(
    SELECT a.code FROM above a WHERE a.below = p.unit_code
    UNION
    SELECT u.code FROM units u
    WHERE p.role IN ('officer', 'head') AND (p.scope_code IS NULL OR EXISTS (
      SELECT FROM subtree s WHERE s.root = p.scope_code AND s.code = u.code))
  )`

/** Whether the row `u` of unit_parents is that of the day. */
function holdsOn(today: string) {
  return sql`(u.starts_on IS NULL OR u.starts_on <= ${today})
    AND (u.ends_on IS NULL OR u.ends_on >= ${today})`
}
