import type { CsvStyle, LocalText, PublishedFigure, Ranking } from '@thang/contracts'

type Cell = string | number | null | undefined

/**
 * The ranking as CSV that can be understood alone: the edition and boundaries in every row, columns by
 * the name of their group, and for every figure its confidence, source and, where it is absent, the
 * reason. `plain` has commas and decimal points, for programs; `excel` semicolons and decimal commas,
 * for a spreadsheet set to Vietnamese. UTF-8 with a byte order mark, since spreadsheets otherwise
 * misread Vietnamese.
 */
export function rankingCsv(ranking: Ranking, style: CsvStyle): string {
  const { edition, columns, inputColumns } = ranking
  const header = [
    'edition',
    'boundaries',
    'unit_code',
    'unit_name',
    'region',
    ...figureHeader(''),
    'previous_rank',
    'rank_change',
    'rank_change_reason',
    ...columns.flatMap((column) => figureHeader(`${column.code} ${column.name.vi}`)),
    ...inputColumns.map((column) => `${column.node} ${column.name?.vi ?? column.input}`),
    'note',
  ]
  const rows = ranking.rows.map((row): Cell[] => [
    edition.code,
    ranking.boundaries,
    row.unit.code,
    row.unit.name,
    row.unit.region?.name,
    ...figureCells(row, edition.decimals),
    row.previousRank,
    row.rankChange,
    row.rankChangeReason,
    ...columns.flatMap((column) => {
      const figure = row.groups.find((group) => group.code === column.code)
      return figure === undefined
        ? figureHeader('').map(() => null)
        : figureCells(figure, column.decimals)
    }),
    ...row.inputs,
    noteOf(row.note),
  ])
  const separator = style === 'excel' ? ';' : ','
  const lines = [header, ...rows].map((cells) =>
    cells.map((value) => cell(value, style)).join(separator),
  )
  return `\uFEFF${lines.join('\r\n')}\r\n`
}

/** `dti-2022.csv`, and what was chosen in the name where less than the whole was. */
export function csvName(
  edition: string,
  query: Readonly<Record<string, string | undefined>>,
): string {
  const { kind, boundaries, region } = query
  const chosen = [kind, boundaries === 'published' ? undefined : boundaries, region]
  return `${[edition, ...chosen.filter(Boolean)].join('-')}.csv`
}

function figureHeader(name: string): string[] {
  const named = (what: string) => (name === '' ? what : `${name} (${what})`)
  const value = name === '' ? 'value' : name
  return [
    named('rank'),
    value,
    named('reason'),
    named('confidence'),
    named('value_source'),
    named('rank_source'),
  ]
}

function figureCells(figure: PublishedFigure, decimals: number): Cell[] {
  return [
    figure.rank,
    figure.value?.toFixed(decimals),
    figure.valueReason ?? figure.rankReason,
    figure.valueConfidence ?? figure.rankConfidence,
    figure.valueSource?.url,
    figure.rankSource?.url,
  ]
}

function noteOf(note: LocalText | null): string | null {
  return note?.vi ?? null
}

function cell(value: Cell, style: CsvStyle): string {
  const text = value === null || value === undefined ? '' : String(value)
  const isNumber = typeof value === 'number' || /^-?\d+(\.\d+)?$/.test(text)
  if (isNumber && style === 'excel' && text.includes('.')) return text.replace('.', ',')
  // A spreadsheet runs a text that begins like a formula.
  const safe = !isNumber && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
