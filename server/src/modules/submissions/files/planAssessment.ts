import type { AnswerContent, AnswerFileCheck, AnswerFileProblem, LocalText } from '@thang/contracts'
import { type AnswerableNode, askedInputs } from '@thang/engine'
import type { ReadTrx } from '../../../platform/db/database.ts'
import type { RoundSituation } from '../../rounds/index.ts'
import {
  type AnswerTable,
  type AnswerTableRow,
  placeIn,
  readAnswerTable,
  textAt,
} from './answerTable.ts'
import { fileProblem } from './fileProblem.ts'
import {
  type FilePlan,
  type FilePoints,
  type PlannedAnswer,
  sameContent,
  unreadable,
} from './filePlan.ts'
import { type AssessmentKey, assessmentHeadings, notTakenOver } from './assessmentTable.ts'
import { listPoints } from './importQueries.ts'
import { type AssessmentRow, readAssessmentRow } from './readAssessmentRow.ts'
import { notInRound } from './refusals.ts'
import { loadTargets, type Target } from './roundTargets.ts'

type Table = AnswerTable<AssessmentKey>
type Row = AnswerTableRow<AssessmentKey>

/** What the table of an assessment made elsewhere would do to the submission of the unit. */
export async function planAssessment(
  trx: ReadTrx,
  round: RoundSituation,
  { unit, bytes }: { readonly unit: string; readonly bytes: Buffer },
): Promise<FilePlan & { readonly target: Target }> {
  const [target] = await loadTargets(trx, round, unit)
  if (target === undefined || target.row.participant !== 'active') throw notInRound(unit)
  const read = await readAnswerTable(bytes, assessmentHeadings)
  if ('problems' in read) return { ...unreadable(read.problems), target }
  const { table } = read
  const given = await listPoints(trx, target.row.id)
  const problems: AnswerFileProblem[] = []
  const rows = new Map<string, Row>()
  const planned = table.rows.flatMap((row) => {
    const place = placeOf(row, { table, target, rows, problems })
    if (place === undefined) return []
    const said = readAssessmentRow(row, place.node)
    problems.push(
      ...said.problems.map(({ key, code, severity, details }) =>
        fileProblem(code, placeIn(table, row, key), { severity, details }),
      ),
    )
    return planRow(said, { table, row, target, place, given, problems })
  })
  problems.push(...missingNodes(table, target, rows))
  return {
    target,
    problems: problems.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0)),
    rows: table.rows.length,
    unchanged: rows.size - planned.length,
    changes: planned,
    leftOut: leftOutOf(table),
  }
}

interface Planning {
  readonly table: Table
  readonly target: Target
  /** By the code of the indicator, as they are read. */
  readonly rows: Map<string, Row>
  readonly problems: AnswerFileProblem[]
}

function placeOf(
  row: Row,
  { table, target, rows, problems }: Planning,
): AnswerableNode | undefined {
  const code = textAt(row, 'node')
  const at = placeIn(table, row, 'node')
  const place = target.nodes.get(code ?? '')
  if (code === null || place === undefined) {
    problems.push(fileProblem(code === null ? 'answers-node-missing' : 'answers-node-unknown', at))
    return undefined
  }
  const earlier = rows.get(code)
  if (earlier !== undefined) {
    problems.push(fileProblem('answers-row-twice', at, { details: { row: earlier.number } }))
    return undefined
  }
  rows.set(code, row)
  return place
}

/** The self score is what the unit says where it gives itself points; elsewhere it stands beside the answer. */
function planRow(
  { points }: AssessmentRow,
  {
    table,
    row,
    target,
    place: { node },
    given,
    problems,
  }: Omit<Planning, 'rows'> & {
    readonly row: Row
    readonly place: AnswerableNode
    readonly given: ReadonlyMap<string, FilePoints>
  },
): PlannedAnswer[] {
  const current = target.answers.get(node.code)
  const after = contentOf(node, points, current?.content)
  const earlier = given.get(node.code)
  const samePoints = earlier?.self === points.self && earlier.appraised === points.appraised
  const same = current !== undefined && samePoints && sameContent(current.content, after)
  if (same && current.origin === 'imported') return []
  if (current !== undefined && current.origin !== 'imported') {
    const at = placeIn(table, row, 'node')
    const details = { node: node.code }
    problems.push(fileProblem('answers-replaces-own', at, { severity: 'warning', details }))
  }
  const { id: submission, unit } = target.row
  const base = current?.version ?? 0
  const before = current?.content ?? null
  return [{ submission, unit, node: node.code, name: node.name.vi, base, before, after, points }]
}

function contentOf(
  node: AnswerableNode['node'],
  { self }: FilePoints,
  current: AnswerContent | undefined,
): AnswerContent {
  const [input, ...others] = askedInputs(node)
  const own = input?.kind === 'points' && others.length === 0 ? input.name : undefined
  const kept = current?.inputs ?? {}
  return {
    inputs: own === undefined ? kept : self === null ? {} : { [own]: self },
    notApplicable: null,
    explanation: current?.explanation ?? null,
  }
}

function missingNodes(
  { sheet }: Table,
  { nodes }: Target,
  rows: ReadonlyMap<string, Row>,
): AnswerFileProblem[] {
  const missing = [...nodes.keys()].filter((code) => !rows.has(code))
  if (missing.length === 0) return []
  const named = missing.slice(0, 10).join(', ') + (missing.length > 10 ? ', …' : '')
  const details = { count: missing.length, nodes: named }
  return [fileProblem('answers-nodes-missing', { sheet }, { severity: 'warning', details })]
}

const unknownColumn: LocalText & { en: string } = {
  vi: 'Không rõ cột này là gì.',
  en: 'It is not known what this column is.',
}

function leftOutOf({ columns, others }: Table): AnswerFileCheck['leftOut'] {
  const known = notTakenOver.flatMap(({ key, why }) => {
    const column = columns[key]?.title
    return column === undefined ? [] : { column, why }
  })
  return [...known, ...others.map((column) => ({ column, why: unknownColumn }))]
}
