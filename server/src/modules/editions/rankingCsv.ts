import type { Ranking } from '@thang/contracts'

/**
 * The ranking as CSV with dots as decimal marks, for spreadsheets and scripts. UTF-8 with a byte
 * order mark, since spreadsheets otherwise misread Vietnamese. Absent numbers are empty cells and
 * their reasons stand in columns of their own.
 */
export function rankingCsv(ranking: Ranking): string {
  const header = [
    'unit_code',
    'unit_name',
    'region',
    'rank',
    'rank_reason',
    'value',
    'value_reason',
    'previous_rank',
    'rank_change',
    'rank_change_reason',
    ...ranking.columns.flatMap(({ code }) => [code, `${code}_rank`]),
    'source_url',
  ]
  const rows = ranking.rows.map((row) => [
    row.unit.code,
    row.unit.name,
    row.unit.region?.name,
    row.rank,
    row.rankReason,
    row.value?.toFixed(ranking.edition.decimals),
    row.valueReason,
    row.previousRank,
    row.rankChange,
    row.rankChangeReason,
    ...row.groups.flatMap((group) => [group.value, group.rank]),
    row.source?.url,
  ])
  return `\uFEFF${[header, ...rows].map((cells) => cells.map(cell).join(',')).join('\r\n')}\r\n`
}

function cell(value: string | number | null | undefined): string {
  if (typeof value === 'number') return String(value)
  const text = value ?? ''
  // A spreadsheet runs a text that begins like a formula.
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
