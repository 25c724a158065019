import type { NoticeKind, NoticeWish } from '@thang/contracts'
import { sql } from 'kysely'
import type { ReadTrx, WriteTrx } from '../../platform/db/database.ts'

export interface NoticeRow {
  readonly id: number
  readonly person: string
  readonly kind: NoticeKind
  readonly at: Date
  readonly round: number
  readonly submission: number | null
  readonly node: string | null
  readonly unit: string | null
  readonly dueAt: Date | null
  readonly text: string | null
  readonly by: string | null
  readonly mail: NoticeWish['mail']
  readonly readAt: Date | null
}

export type NewNotices = Omit<NoticeRow, 'id' | 'person' | 'mail' | 'readAt'> & {
  readonly key: string
  readonly people: readonly string[]
}

const columns = sql`
  id, person_id AS person, kind, at, round_id AS round, submission_id AS submission,
  node_code AS node, unit_code AS unit, due_at AS "dueAt", text, by_name AS by, mail,
  read_at AS "readAt"
`

/** One for each of the people, with how they want it by mail; gives those that are new. */
export async function insertNotices(trx: WriteTrx, told: NewNotices): Promise<NoticeRow[]> {
  const { rows } = await sql<NoticeRow>`
    INSERT INTO notices (person_id, kind, about_key, at, round_id, submission_id, node_code,
                         unit_code, due_at, text, by_name, mail, mailed_at)
    SELECT person, ${told.kind}, ${told.key}, ${told.at}, ${told.round}, ${told.submission},
           ${told.node}, ${told.unit}, ${told.dueAt}, ${told.text}, ${told.by},
           coalesce(w.mail, 'each'),
           CASE WHEN coalesce(w.mail, 'each') = 'each' THEN ${told.at}::timestamptz END
    FROM unnest(${[...new Set(told.people)]}::uuid[]) AS person
    LEFT JOIN notice_wishes w ON w.person_id = person
    ON CONFLICT (person_id, kind, about_key) DO NOTHING
    RETURNING ${columns}
  `.execute(trx)
  return rows
}

/** What the person was told, the newest first; older than `below` where it is given. */
export async function listNoticeRows(
  trx: ReadTrx,
  person: string,
  page: { readonly below: number | null; readonly unread: boolean; readonly limit: number },
): Promise<NoticeRow[]> {
  const { rows } = await sql<NoticeRow>`
    SELECT ${columns} FROM notices
    WHERE person_id = ${person} AND (${page.below}::bigint IS NULL OR id < ${page.below})
      AND (NOT ${page.unread} OR read_at IS NULL)
    ORDER BY id DESC LIMIT ${page.limit}
  `.execute(trx)
  return rows
}

export async function countUnread(trx: ReadTrx, person: string): Promise<number> {
  const { rows } = await sql<{ unread: number }>`
    SELECT count(*)::int AS unread FROM notices WHERE person_id = ${person} AND read_at IS NULL
  `.execute(trx)
  return rows[0]?.unread ?? 0
}

/** Of the person's own alone; what was read before keeps its time. */
export async function saveRead(
  trx: WriteTrx,
  read: { person: string; upTo: number | null; ids: readonly number[]; at: Date },
): Promise<void> {
  await sql`
    UPDATE notices SET read_at = ${read.at}
    WHERE person_id = ${read.person} AND read_at IS NULL
      AND (id <= ${read.upTo} OR id = ANY(${[...read.ids]}::bigint[]))
  `.execute(trx)
}

/** Occasions of the round that somebody was told of, by the kinds. */
export async function listToldKeys(
  trx: ReadTrx,
  round: number,
  kinds: readonly NoticeKind[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ key: string }>`
    SELECT DISTINCT about_key AS key FROM notices
    WHERE round_id = ${round} AND kind = ANY(${[...kinds]})
  `.execute(trx)
  return new Set(rows.map(({ key }) => key))
}

/** Who has something unread that waits for the mail of the day. */
export async function listDailyReaders(trx: ReadTrx): Promise<string[]> {
  const { rows } = await sql<{ person: string }>`
    SELECT DISTINCT n.person_id AS person FROM notices n
    JOIN notice_wishes w ON w.person_id = n.person_id AND w.mail <> 'never'
    WHERE n.mail = 'daily' AND n.mailed_at IS NULL AND n.read_at IS NULL
  `.execute(trx)
  return rows.map(({ person }) => person)
}

/** Takes what waits for the person's mail, the oldest first; whoever comes second takes nothing. */
export async function takeDaily(trx: WriteTrx, person: string, at: Date): Promise<NoticeRow[]> {
  const { rows } = await sql<NoticeRow>`
    UPDATE notices SET mailed_at = ${at}
    WHERE person_id = ${person} AND mail = 'daily' AND mailed_at IS NULL AND read_at IS NULL
    RETURNING ${columns}
  `.execute(trx)
  return rows.toSorted((a, b) => a.id - b.id)
}

export async function findWish(trx: ReadTrx, person: string): Promise<NoticeWish> {
  const { rows } = await sql<NoticeWish>`
    SELECT mail FROM notice_wishes WHERE person_id = ${person}
  `.execute(trx)
  return rows[0] ?? { mail: 'each' }
}

export async function saveWish(trx: WriteTrx, person: string, { mail }: NoticeWish): Promise<void> {
  await sql`
    INSERT INTO notice_wishes (person_id, mail) VALUES (${person}, ${mail})
    ON CONFLICT (person_id) DO UPDATE SET mail = excluded.mail
  `.execute(trx)
}
