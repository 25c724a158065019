import type { Answer, AnswerContent, AnswerFileProblem } from '@thang/contracts'
import type { FrameworkNode } from '@thang/engine'
import type { ReadTrx } from '../../../platform/db/database.ts'
import { momentText } from '../../../platform/momentText.ts'
import { loadAnswers } from '../getSubmission.ts'
import type { Seen } from '../getSubmissionSeen.ts'
import { nothingSaid } from '../presentAnswer.ts'
import { fileProblem } from './fileProblem.ts'
import { type FilePlan, type PlannedAnswer, sameContent, unreadable } from './filePlan.ts'
import { listContentsAt } from './importQueries.ts'
import { mergeContent } from './mergeContent.ts'
import { type NodeRows, readContent } from './readContent.ts'
import { type AnswerSheet, readWorkbookRows } from './readWorkbookRows.ts'
import { rowsByNode } from './rowsByNode.ts'
import type { WorkbookMark } from './workbookMark.ts'
import { lockWords } from './writeWorkbook.ts'

/** What a workbook would do to the submission, compared with how it is now. */
export async function planWorkbook(trx: ReadTrx, seen: Seen, bytes: Buffer): Promise<FilePlan> {
  const read = await readWorkbookRows(bytes)
  if ('problems' in read) return unreadable(read.problems)
  const { sheet } = read
  if (sheet.mark.submission !== seen.row.id) return unreadable([ofAnother(sheet.mark)])
  const answers = new Map((await loadAnswers(trx, seen)).map((answer) => [answer.node, answer]))
  const before = await contentsOf(trx, seen, { mark: sheet.mark, answers })
  const { nodes, problems } = rowsByNode(sheet, seen)
  const planned = nodes.flatMap((rows) => {
    const answer = answers.get(rows.node.code)
    if (answer === undefined) return []
    const was = before.get(rows.node.code) ?? nothingSaid
    return planNode({ seen, sheet, rows, answer, was })
  })
  const changes = planned.flatMap(({ change }) => change ?? [])
  const found = [...problems, ...planned.flatMap((each) => each.problems)]
  return {
    problems: found.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0)),
    rows: sheet.rows.length,
    unchanged: planned.filter((each) => each.change === null && each.problems.length === 0).length,
    changes,
    leftOut: [],
  }
}

function ofAnother({ unitName, roundName }: WorkbookMark): AnswerFileProblem {
  if (unitName === '') return fileProblem('answers-file-of-another-submission')
  return fileProblem(
    'answers-file-of-another',
    {},
    { details: { unit: unitName, round: roundName } },
  )
}

/** What the answers said when the workbook was made; one query for those that changed since. */
async function contentsOf(
  trx: ReadTrx,
  { row }: Seen,
  { mark, answers }: { readonly mark: WorkbookMark; readonly answers: ReadonlyMap<string, Answer> },
): Promise<ReadonlyMap<string, AnswerContent>> {
  const older = [...answers.values()].flatMap(({ node, version: now }) => {
    const version = mark.versions.get(node) ?? 0
    return version === now || version === 0 ? [] : { node, version }
  })
  const kept = older.length === 0 ? new Map() : await listContentsAt(trx, row.id, older)
  return new Map(
    [...answers.values()].map(({ node, version: now, content }) => {
      const same = mark.versions.get(node) === now
      return [node, same ? content : (kept.get(node) ?? nothingSaid)]
    }),
  )
}

interface NodeToPlan {
  readonly seen: Seen
  readonly sheet: AnswerSheet
  readonly rows: NodeRows
  readonly answer: Answer
  /** What the answer said when the workbook was made. */
  readonly was: AnswerContent
}

interface PlannedNode {
  readonly change: PlannedAnswer | null
  readonly problems: readonly AnswerFileProblem[]
}

/** What is not written otherwise in the workbook than it was there stays as it is now. */
function planNode({ seen, sheet, rows, answer, was }: NodeToPlan): PlannedNode {
  const { content: said, problems } = readContent(sheet, rows, was)
  if (problems.length > 0) return { change: null, problems }
  if (sameContent(said, was)) return { change: null, problems: [] }
  const { content: after, overwritten } = mergeContent({ said, was, now: answer.content })
  if (sameContent(after, answer.content)) return { change: null, problems: [] }
  const place = { sheet: sheet.name, row: rows.first.number, column: sheet.columns.node }
  if (answer.lock !== null) {
    const details = { why: lockWords(answer.lock) }
    return { change: null, problems: [fileProblem('answers-locked', place, { details })] }
  }
  return {
    change: changeOf(seen, rows.node, { answer, after }),
    problems: overwritten ? [changedSince(answer, place)] : [],
  }
}

function changeOf(
  { row }: Seen,
  { code: node, name }: FrameworkNode,
  { answer, after }: { readonly answer: Answer; readonly after: AnswerContent },
): PlannedAnswer {
  const { version: base, content } = answer
  const before = base === 0 ? null : content
  const { id: submission, unit } = row
  return { submission, unit, node, name: name.vi, base, before, after, points: null }
}

function changedSince(
  { savedBy, savedAt }: Answer,
  place: Parameters<typeof fileProblem>[1],
): AnswerFileProblem {
  const at = savedAt === null ? '' : momentText(new Date(savedAt))
  const details = { by: savedBy?.name ?? '', at }
  return fileProblem('answers-changed-since', place, { severity: 'warning', details })
}
