import { type RawBuilder, sql } from 'kysely'

/** Whether the text holds every word of what is searched for, in any case, with or without diacritics. */
export function matchesWords(text: RawBuilder<unknown>, q: string): RawBuilder<boolean> {
  const words = q.split(/\s+/).filter(Boolean)
  return sql<boolean>`NOT EXISTS (
    SELECT FROM (SELECT ${folded(text)} AS text) searched, unnest(${words}::text[]) AS word
    WHERE position(${folded(sql`word`)} IN searched.text) = 0)`
}

function folded(text: RawBuilder<unknown>): RawBuilder<string> {
  return sql<string>`translate(
    regexp_replace(normalize(lower(${text}), NFD), '[\\u0300-\\u036f]', '', 'g'), 'đ', 'd')`
}

/** Whether the unit is the one named or stands below it. */
export function inSubtree(unit: RawBuilder<unknown>, root: string): RawBuilder<boolean> {
  return sql<boolean>`${unit} IN (
    WITH RECURSIVE subtree AS (
      SELECT ${root}::text AS code
      UNION SELECT u.code FROM subtree s JOIN units u ON u.parent_code = s.code
    ) SELECT code FROM subtree)`
}
