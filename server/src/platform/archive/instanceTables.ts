import type { Client } from 'pg'

/** A table whose rows belong to the installation. */
export interface InstanceTable {
  /** With its schema, quoted where SQL wants it. */
  readonly name: string
  /** The columns that are written; computed ones follow from them. */
  readonly columns: readonly string[]
  /** The primary key as an ORDER BY says it, the same on every server; without one, the text of the whole row. */
  readonly order: readonly string[]
  /** Tables that its foreign keys name. */
  readonly references: readonly string[]
  /** Columns that PostgreSQL numbers. */
  readonly identities: readonly string[]
}

/** Every table of the schema `public` except the record of migrations, and jobs that are still to be done; the referenced ones first. */
export async function listInstanceTables(client: Client): Promise<InstanceTable[]> {
  const found = await client.query<InstanceTable>(listTables)
  return referencedFirst(
    found.rows.map((table) => (table.order.length > 0 ? table : { ...table, order: [wholeRow] })),
  )
}

const wholeRow = 'r::text COLLATE "C"'

/** Which rows are taken: of jobs those that are not done yet. */
export function conditionOf({ name }: Pick<InstanceTable, 'name'>): string {
  return name === jobTable ? `WHERE state < 'completed'` : ''
}

/** Emptied with the queues, which they belong to; the next start makes them anew. */
export const derivedJobTables = ['pgboss.schedule', 'pgboss.subscription'] as const

const jobTable = 'pgboss.job'

const listTables = `
  SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname) AS name,
    ARRAY(SELECT a.attname::text FROM pg_attribute a
          WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
          ORDER BY a.attnum) AS columns,
    ARRAY(SELECT quote_ident(a.attname) || CASE WHEN a.attcollation <> 0 THEN ' COLLATE "C"' ELSE '' END
          FROM pg_index i
          CROSS JOIN unnest(i.indkey::int2[]) WITH ORDINALITY AS k (attnum, place)
          JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum
          WHERE i.indrelid = c.oid AND i.indisprimary ORDER BY k.place) AS "order",
    ARRAY(SELECT DISTINCT quote_ident(rn.nspname) || '.' || quote_ident(r.relname)
          FROM pg_constraint f
          JOIN pg_class r ON r.oid = f.confrelid JOIN pg_namespace rn ON rn.oid = r.relnamespace
          WHERE f.conrelid = c.oid AND f.contype = 'f' AND f.confrelid <> c.oid) AS "references",
    ARRAY(SELECT quote_ident(a.attname) FROM pg_attribute a
          WHERE a.attrelid = c.oid AND a.attidentity <> '') AS identities
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition
    AND (n.nspname = 'public' AND c.relname <> 'schema_migrations'
      OR n.nspname = 'pgboss' AND c.relname IN ('queue', 'job'))
  ORDER BY n.nspname DESC, c.relname`

function referencedFirst(tables: readonly InstanceTable[]): InstanceTable[] {
  const ordered: InstanceTable[] = []
  const known = new Set(tables.map(({ name }) => name))
  while (ordered.length < tables.length) {
    const placed = new Set(ordered.map(({ name }) => name))
    const next = tables.filter(
      ({ name, references }) =>
        !placed.has(name) && references.every((each) => placed.has(each) || !known.has(each)),
    )
    if (next.length === 0) throw new Error('tables refer to each other in a circle')
    ordered.push(...next)
  }
  return ordered
}
