import { DraftBody, FrameworkTitle, type SheetUnderstood } from '@thang/contracts'
import { checkFramework } from '@thang/engine'
import { type TableProblem, tableProblem } from '../../../platform/tableFiles/index.ts'
import {
  readWorkbook,
  type SheetRow,
  type WorkbookSheet,
} from '../../../platform/workbooks/index.ts'
import { shapeProblems } from '../../../shipped/index.ts'
import type { RawNode } from './buildTree.ts'
import { type Field, readFields } from './fieldLines.ts'
import { readOutline } from './readOutline.ts'
import { isTemplate, readTemplate } from './readTemplate.ts'
import { takenColumns } from './sheetReader.ts'
import { sheetNames } from './vocabulary.ts'

/** A set out of a workbook as a whole, or what is wrong in it; `file` of a problem is the sheet. */
export type WorkbookReading = { readonly understood: SheetUnderstood | null } & (
  | { readonly body: DraftBody; readonly problems: readonly [] }
  | { readonly body: null; readonly problems: readonly TableProblem[] }
)

/** The sheet of the set as it was read, whichever layout it has. */
interface NodeSheet {
  readonly sheet: WorkbookSheet
  readonly understood: SheetUnderstood
  readonly nodes: readonly RawNode[]
  readonly rows: ReadonlyMap<string, SheetRow>
  readonly problems: readonly TableProblem[]
}

/**
 * Reads a set from a workbook in the layout of the template, or from an official table in a sheet of its
 * own. A `title` stands instead of what the workbook says of itself.
 */
export async function readFrameworkWorkbook(
  bytes: Buffer,
  title: FrameworkTitle | null,
): Promise<WorkbookReading> {
  const workbook = await readWorkbook(bytes)
  if ('refused' in workbook) {
    return refuse([tableProblem(`workbook-${workbook.refused}`, { file: '' })])
  }
  const filled = workbook.sheets.filter(
    ({ name, rows }) => rows.length > 0 && name !== sheetNames.mistakes,
  )
  if (filled.length === 0) return refuse([tableProblem('workbook-no-rows', { file: '' })])
  const sheet =
    filled.find(({ name }) => name === sheetNames.nodes) ??
    (filled.length === 1 ? filled[0] : undefined)
  if (sheet === undefined) return refuse([noSheet(workbook.sheets)])
  const read = readNodes(sheet)
  const about = readAbout(filled.find(({ name }) => name === sheetNames.framework))
  const problems = [...read.problems, ...about.problems]
  if (problems.length > 0) return refuse(problems, read.understood)
  return assemble(read, about.value, title)
}

function refuse(
  problems: readonly TableProblem[],
  understood: SheetUnderstood | null = null,
): WorkbookReading {
  return { body: null, problems, understood }
}

function noSheet(sheets: readonly WorkbookSheet[]): TableProblem {
  const named = sheets.map(({ name }) => `«${name}»`).join(', ')
  return tableProblem('workbook-no-sheet', { file: '' }, { sheets: named })
}

function readNodes(sheet: WorkbookSheet): NodeSheet {
  const template = isTemplate(sheet)
  const { reader, head, nodes, rows } = template ? readTemplate(sheet) : readOutline(sheet)
  const layout = template ? 'template' : 'table'
  const columns = takenColumns(reader)
  const understood = { sheet: sheet.name, layout, headRow: head?.number ?? null, columns } as const
  return { sheet, understood, nodes, rows, problems: reader.problems }
}

function readAbout(sheet: WorkbookSheet | undefined): {
  readonly value: Readonly<Record<string, unknown>> | null
  readonly problems: readonly TableProblem[]
} {
  if (sheet === undefined) return { value: null, problems: [] }
  const fields = sheet.rows.slice(1).flatMap(({ cells: [path, value] }): Field[] => {
    if (typeof path !== 'string' || typeof value === 'object' || value === undefined) return []
    return [[path, String(value)]]
  })
  const { value, problems } = readFields(fields)
  return {
    value,
    problems: problems.map((problem) => {
      const row = sheet.rows.find(({ cells }) => cells[0] === problem.value)?.number ?? null
      const place = { file: sheet.name, row, value: problem.value }
      return tableProblem(problem.code, place, { value: problem.value })
    }),
  }
}

function assemble(
  read: NodeSheet,
  about: Readonly<Record<string, unknown>> | null,
  title: FrameworkTitle | null,
): WorkbookReading {
  const { sheet, understood } = read
  if (title === null && !saysWhat(about)) {
    return refuse([tableProblem('workbook-says-not-what', { file: sheet.name })], understood)
  }
  const content = { ...plainSet(read.nodes), ...about, ...title, nodes: read.nodes }
  const parsed = DraftBody.safeParse(content)
  if (!parsed.success) {
    const problems = shapeProblems(sheetNames.framework, content, parsed.error)
    return refuse(
      problems.map((problem) => placeOf(read, problem)),
      understood,
    )
  }
  const sums = checkFramework(parsed.data)
    .filter(({ code }) => code === 'points-do-not-add-up')
    .map(({ code, node, details }) => {
      const row = node === null ? undefined : read.rows.get(node)
      return row === undefined
        ? tableProblem(code, { file: sheetNames.framework }, details)
        : tableProblem(code, { file: read.sheet.name, row: row.number }, details)
    })
  if (sums.length > 0) return refuse(sums, understood)
  return { body: parsed.data, problems: [], understood }
}

/** Of the template the owner may have left blank what the set is; a bare table has no place for it. */
function saysWhat(about: Readonly<Record<string, unknown>> | null): boolean {
  return about !== null && Object.keys(FrameworkTitle.shape).every((key) => key in about)
}

/** What a set of points is where it does not say otherwise. */
function plainSet(nodes: readonly RawNode[]): Readonly<Record<string, unknown>> {
  const points = nodes.map(({ maxPoints }) => (typeof maxPoints === 'number' ? maxPoints : null))
  const total = points.includes(null)
    ? null
    : points.reduce<number>((sum, one) => sum + (one ?? 0), 0)
  return {
    periods: [],
    legalBasis: null,
    maxPoints: total,
    total: { method: 'sum-of-points', per: total === null || total === 0 ? 1 : total },
    decimals: 4,
    groupValues: 'points',
    rankedOn: 'rounded',
    knownDepth: 'indicator',
    notApplicable: 'rescale',
    views: [],
    notes: [],
    sources: [],
  }
}

/** A problem of a node's shape stands in the row of the node. */
function placeOf(read: NodeSheet, problem: TableProblem): TableProblem {
  const { path } = problem.details
  const codes =
    typeof path === 'string' ? [...path.matchAll(/\b(?:nodes|children)\["([^"]*)"\]/g)] : []
  const row = read.rows.get(codes.at(-1)?.[1] ?? '')
  return row === undefined ? problem : { ...problem, file: read.sheet.name, row: row.number }
}
