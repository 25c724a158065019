import { Client } from 'pg'

/**
 * Writes the Kysely types of every table and view in the schema `public`, as `tables.ts` holds them.
 * A column whose CHECK lists its values becomes a union of them; throws on a type it does not know.
 */
export async function describeTables(ownerUrl: string): Promise<string> {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const { rows } = await client.query<Column>(listColumns)
    return writeFile(Map.groupBy(rows, (row) => row.table))
  } finally {
    await client.end()
  }
}

interface Column {
  readonly table: string
  readonly column: string
  /** The element's type where the column is an array. */
  readonly type: string
  readonly array: boolean
  readonly nullable: boolean
  /** 'always' for GENERATED ALWAYS, 'default' where an INSERT may leave it out. */
  readonly given: 'always' | 'default' | 'caller'
  readonly values: string[] | null
}

const listColumns = `
  SELECT
    c.relname AS table,
    a.attname AS column,
    coalesce(e.typname, t.typname) AS type,
    e.oid IS NOT NULL AS array,
    NOT a.attnotnull AS nullable,
    CASE
      WHEN a.attidentity = 'a' OR a.attgenerated <> '' THEN 'always'
      WHEN a.attidentity = 'd' OR a.atthasdef THEN 'default'
      ELSE 'caller'
    END AS given,
    (
      SELECT array_agg(found[1])
      FROM pg_constraint k,
        regexp_matches(pg_get_constraintdef(k.oid), '''([^'']+)''::text', 'g') AS found
      WHERE k.conrelid = c.oid AND k.contype = 'c' AND k.conkey = ARRAY[a.attnum]
        AND pg_get_constraintdef(k.oid) ~ '^CHECK \\(\\(\\w+ = ANY \\(ARRAY\\['
    ) AS values
  FROM pg_class c
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  JOIN pg_type t ON t.oid = a.atttypid
  LEFT JOIN pg_type e ON e.oid = t.typelem AND t.typcategory = 'A'
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm')
    AND NOT c.relispartition AND c.relname <> 'schema_migrations'
  ORDER BY c.relname, a.attnum`

/** What the pool's parsers make of each type (valueParsers.ts). */
const typeNames: Record<string, string> = {
  bool: 'boolean',
  bytea: 'Buffer',
  date: 'string',
  float4: 'number',
  float8: 'number',
  int2: 'number',
  int4: 'number',
  int8: 'number',
  json: 'unknown',
  jsonb: 'unknown',
  numeric: 'number',
  text: 'string',
  time: 'string',
  timestamptz: 'Date',
  tsvector: 'string',
  uuid: 'string',
  varchar: 'string',
}

function writeFile(tables: Map<string, Column[]>): string {
  const names = [...tables.keys()]
  const interfaces = [...tables].map(([table, columns]) => writeTable(table, columns)).join('\n')
  const used = ['Generated', 'GeneratedAlways'].filter((name) => interfaces.includes(`${name}<`))
  return [
    '// Written by `npm run generate:tables` from the migrated schema; do not edit by hand.',
    ...(used.length > 0 ? [`import type { ${used.join(', ')} } from 'kysely'`] : []),
    '',
    'export interface Tables {',
    ...names.map((name) => `  ${name}: ${interfaceName(name)}`),
    '}',
    '',
    interfaces,
  ].join('\n')
}

function writeTable(table: string, columns: Column[]): string {
  const lines = columns.map((column) => `  ${column.column}: ${columnType(column)}`)
  return `export interface ${interfaceName(table)} {\n${lines.join('\n')}\n}\n`
}

function columnType(column: Column): string {
  const type = nullable(column, valueType(column))
  switch (column.given) {
    case 'always':
      return `GeneratedAlways<${type}>`
    case 'default':
      return `Generated<${type}>`
    case 'caller':
      return type
  }
}

function nullable(column: Column, type: string): string {
  return column.nullable && type !== 'unknown' ? `${type} | null` : type
}

function valueType({ table, column, type, array, values }: Column): string {
  const name = typeNames[type]
  if (!name) {
    throw new Error(
      `${table}.${column} is of type ${type}: say in describeTables.ts what it becomes, and in valueParsers.ts how it is parsed`,
    )
  }
  const value = values ? values.map((each) => `'${each}'`).join(' | ') : name
  if (!array) return value
  return value.includes('|') ? `(${value})[]` : `${value}[]`
}

/** `unit_names` → `UnitNamesTable`. */
function interfaceName(table: string): string {
  const words = table.split('_').map((word) => word.charAt(0).toUpperCase() + word.slice(1))
  return `${words.join('')}Table`
}
