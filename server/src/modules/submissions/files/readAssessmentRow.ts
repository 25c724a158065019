import type { AnswerFileProblem } from '@thang/contracts'
import type { FrameworkNode } from '@thang/engine'
import { fold } from '../../../platform/fold.ts'
import { type AnswerTableRow, textAt } from './answerTable.ts'
import type { AssessmentKey } from './assessmentTable.ts'
import type { FilePoints } from './filePlan.ts'
import { readNumber } from './numberCells.ts'

/** The scores in a row, with what is wrong in it. */
export interface AssessmentRow {
  readonly points: FilePoints
  readonly problems: readonly {
    readonly key: AssessmentKey
    readonly code: string
    readonly severity: AnswerFileProblem['severity']
    readonly details: Readonly<Record<string, string | number>>
  }[]
}

type Problem = AssessmentRow['problems'][number]

/** Below this two sums of points are the same. */
const nothing = 1e-6

/** A score that was not given is empty, not 0. */
export function readAssessmentRow(
  row: AnswerTableRow<AssessmentKey>,
  { maxPoints: max, name }: FrameworkNode,
): AssessmentRow {
  const problems: Problem[] = []
  const number = (key: AssessmentKey): number | null => {
    const cell = row.cells[key]
    if (cell === undefined || textAt(row, key) === null) return null
    // A score never has thousands.
    const read = readNumber(cell, 'point')
    if ('value' in read) return read.value
    problems.push({ key, code: read.wrong, severity: 'error', details: {} })
    return null
  }
  const points = { self: number('self'), appraised: number('appraised') }
  for (const key of ['self', 'appraised'] as const) {
    const value = points[key]
    if (value === null) continue
    if (value < 0) {
      problems.push({ key, code: 'answers-value-least', severity: 'error', details: { min: 0 } })
    }
    if (max !== null && value > max) {
      problems.push({ key, code: 'answers-above-maximum', severity: 'error', details: { max } })
    }
  }
  const most = number('maxPoints')
  if (max !== null && most !== null && most !== max) {
    const details = { max }
    problems.push({ key: 'maxPoints', code: 'answers-maximum-differs', severity: 'error', details })
  }
  problems.push(...checkName(row, name.vi), ...checkDifference(number('difference'), points))
  return { points, problems }
}

function checkName(row: AnswerTableRow<AssessmentKey>, name: string): Problem[] {
  const said = textAt(row, 'name')
  if (said === null || words(said) === words(name)) return []
  return [{ key: 'name', code: 'answers-name-differs', severity: 'warning', details: { name } }]
}

/** Dashes, commas and the like are typed anew with every copy. */
function words(text: string): string {
  return fold(text)
    .split(/[^\p{L}\d]+/u)
    .filter(Boolean)
    .join(' ')
}

function checkDifference(said: number | null, { self, appraised }: FilePoints): Problem[] {
  if (said === null || self === null || appraised === null) return []
  if (Math.abs(self - appraised - said) < nothing) return []
  const code = 'answers-difference-wrong'
  return [{ key: 'difference', code, severity: 'warning', details: {} }]
}
