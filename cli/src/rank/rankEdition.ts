import {
  chooseTable,
  compareTables,
  type Figure,
  isKnown,
  meanOfGroupValues,
  missing,
  type Reexpressed,
  type ReexpressedRow,
  successorsInScope,
} from '@thang/engine'
import type { ShippedData, ShippedEdition, ShippedTable } from '@thang/server/shipped'
import { frameworkNotes } from '../compare/frameworkNotes.ts'
import type { Context } from '../context.ts'
import { loadShipped } from '../data/loadShipped.ts'
import {
  byRank,
  choosable,
  figuresToReexpress,
  findPreviousTable,
  getEdition,
  listTables,
  noSuchKind,
  type PublishedTable,
  toResultTable,
} from '../data/shippedTables.ts'
import { unitNameOn } from '../data/unitName.ts'
import { Failure } from '../failure.ts'
import type { Messages } from '../messages.ts'
import { reportCsv } from '../output/csv.ts'
import { deliver, type Format } from '../output/deliver.ts'
import type { Report } from '../output/report.ts'
import { reportRows, toJson } from '../output/reportJson.ts'
import { textTable } from '../output/textTable.ts'

export interface RankEditionCommand {
  readonly edition?: string
  readonly kind?: ShippedTable['kind']
  readonly boundaries: string
  readonly format: Format
  readonly output?: string
}

interface RankedRow {
  readonly unit: string
  readonly name: string
  readonly rank: Figure
  readonly value: Figure
  readonly previousRank: Figure
  readonly rankChange: Figure
  readonly predecessors: readonly string[]
}

/** Prints the ranking of a shipped edition: as published, or re-expressed on other boundaries. */
export async function rankEdition(context: Context, options: RankEditionCommand): Promise<void> {
  const shipped = await loadShipped(context)
  const edition = getEdition(shipped, options.edition ?? '')
  const { published, reexpressTo } = selectTable(shipped, edition, options)
  const notes: string[] = []
  const rows =
    reexpressTo === null
      ? publishedRows(context, shipped, published, notes)
      : reexpressedRows(context, shipped, published, reexpressTo, notes)
  notes.push(...edition.notes.map(context.messages.pick))
  const report = reportOf(context, published, rows, notes, reexpressTo === null)
  const text = render(context, report, options.format, {
    edition: edition.code,
    kind: published.table.kind,
    boundaries: reexpressTo ?? published.table.boundaries,
    basis: reexpressTo === null ? 'published' : 're-expressed',
    notes,
  })
  if (options.format === 'csv') for (const note of notes) context.err(note)
  await deliver(context, text, options)
}

interface SelectedTable {
  readonly published: PublishedTable
  readonly reexpressTo: string | null
}

/** The table that answers, as the server finds it; throws a Failure with the reason where none does. */
function selectTable(
  shipped: ShippedData,
  edition: ShippedEdition,
  { kind, boundaries }: RankEditionCommand,
): SelectedTable {
  const tables = listTables(shipped, edition).map(choosable)
  const chosen = chooseTable(tables, shipped.units, { kind, boundaries })
  if (!('refused' in chosen)) {
    return { published: chosen.table.published, reexpressTo: chosen.reexpressTo }
  }
  if (chosen.refused === 'no-such-kind') throw noSuchKind(edition, chosen.kind)
  throw new Failure(`rank.${chosen.refused}`, {
    edition: edition.code,
    published: chosen.table.boundaries,
    boundaries,
  })
}

function publishedRows(
  { messages: { say, pick } }: Context,
  shipped: ShippedData,
  published: PublishedTable,
  notes: string[],
): RankedRow[] {
  const current = toResultTable(published)
  const previous = findPreviousTable(shipped, published)
  const compared = previous === undefined ? null : compareTables(toResultTable(previous), current)
  const changes = new Map(compared?.rows.map((row) => [row.unit, row]))
  if (previous !== undefined && compared !== null) {
    notes.push(say('rank.previous', { edition: pick(previous.edition.title) }))
    notes.push(...frameworkNotes(compared.sameFramework, say))
  }
  const known = current.rows.filter((row) => isKnown(row.rank)).length
  const total = published.table.unitCount
  if (total === null) notes.push(say('rank.knownOfUnknown', { known }))
  else if (known < total) notes.push(say('rank.known', { known, total }))
  const absent = missing('no-earlier-edition')
  return current.rows
    .map((row) => ({
      unit: row.unit,
      name: nameOf(shipped, row.unit, published.table.boundaries),
      rank: row.rank,
      value: row.value,
      previousRank: changes.get(row.unit)?.from?.rank ?? absent,
      rankChange: compared === null ? absent : (changes.get(row.unit)?.rankChange ?? absent),
      predecessors: [],
    }))
    .toSorted(byRank)
}

function reexpressedRows(
  { messages: { say } }: Context,
  shipped: ShippedData,
  published: PublishedTable,
  on: string,
  notes: string[],
): RankedRow[] {
  const { framework, table } = published
  if (framework === null) throw new Error('a table to re-express has a framework')
  const successors = successorsInScope(shipped.units, shipped.lineage, {
    scope: table,
    earlier: table.boundaries,
    on,
  })
  const figures = figuresToReexpress(published, framework)
  const reexpressed: Reexpressed = meanOfGroupValues(framework, figures, successors)
  const known = reexpressed.rows.filter((row) => isKnown(row.value))
  notes.push(say('rank.reexpressed', { from: table.boundaries, on }), ...meanNotes(known, say))
  if (!reexpressed.complete) {
    notes.push(say('rank.incomplete', { known: known.length, total: reexpressed.rows.length }))
  }
  const absent = missing('unit-sets-differ')
  return reexpressed.rows
    .map((row) => ({
      unit: row.unit,
      name: nameOf(shipped, row.unit, on),
      rank: row.rank,
      value: row.value,
      previousRank: absent,
      rankChange: absent,
      predecessors: row.predecessors.map((code) => nameOf(shipped, code, table.boundaries)),
    }))
    .toSorted(byRank)
}

/** By what mean the values of merged units were formed, and of how many. */
function meanNotes(rows: readonly ReexpressedRow[], say: Messages['say']): string[] {
  const groups = rows.filter((row) => row.basis === 'groups').length
  const values = rows.filter((row) => row.basis === 'values').length
  return [
    ...(groups === 0 ? [] : [say('rank.meanOfGroups', { count: groups })]),
    ...(values === 0 ? [] : [say('rank.meanOfValues', { count: values })]),
  ]
}

function nameOf(shipped: ShippedData, code: string, on: string): string {
  const unit = shipped.units.find((one) => one.code === code)
  return unit === undefined ? code : unitNameOn(shipped, unit, on)
}

function reportOf(
  { messages: { say } }: Context,
  { framework, table }: PublishedTable,
  rows: readonly RankedRow[],
  remarks: readonly string[],
  asPublished: boolean,
): Report {
  const decimals = framework?.decimals ?? decimalsOf(table)
  return {
    columns: [
      { key: 'rank', title: say('column.rank'), type: 'number' },
      { key: 'code', title: say('column.code'), type: 'text' },
      { key: 'unit', title: say('column.unit'), type: 'text' },
      { key: 'value', title: say('column.value'), type: 'number', decimals },
      ...(asPublished
        ? [
            { key: 'previous_rank', title: say('column.previousRank'), type: 'number' } as const,
            {
              key: 'rank_change',
              title: say('column.rankChange'),
              type: 'number',
              signed: true,
            } as const,
          ]
        : [{ key: 'predecessors', title: say('column.predecessors'), type: 'text' } as const]),
    ],
    rows: rows.map((row) => [
      row.rank,
      row.unit,
      row.name,
      row.value,
      ...(asPublished ? [row.previousRank, row.rankChange] : [row.predecessors.join(', ')]),
    ]),
    remarks,
  }
}

/** Where no framework is known: as many decimals as the published values have. */
function decimalsOf(table: ShippedTable): number {
  const lengths = table.figures.map(({ value }) => String(value ?? '').split('.')[1]?.length ?? 0)
  return Math.max(0, ...lengths)
}

function render(
  { messages }: Context,
  report: Report,
  format: Format,
  head: Readonly<Record<string, unknown>>,
): string {
  if (format === 'csv') return reportCsv(report)
  if (format === 'json') return toJson({ ...head, rows: reportRows(report) })
  return textTable(report, messages)
}
