import {
  type Answer,
  findNode,
  type Framework,
  inputsOf,
  type MissingReason,
  missingReasons,
} from '@thang/engine'
import { shapeProblems } from '@thang/server/shipped'
import { type TableProblem, tableProblem } from '@thang/server/tableFiles'
import { z } from 'zod'
import { badInput } from '../failure.ts'
import { checkNodeValue } from './readCell.ts'
import type { ReadSubmitted } from './submitted.ts'

const Missing = z.strictObject({ missing: z.enum(missingReasons) })
const Figure = z.union([z.number(), Missing])
const RawValue = z.union([
  z.number(),
  z.boolean(),
  z.string(),
  z.array(z.number()),
  z.array(z.string()),
  Missing,
])
const AnswerValue = z.union([
  z.number(),
  z.strictObject({ value: Figure }),
  z.strictObject({ points: Figure }),
  z.strictObject({ inputs: z.record(z.string(), RawValue) }),
  Missing,
])
const Units = z
  .array(
    z.object({
      unit: z.string().min(1),
      published: z.number().nullish(),
      answers: z.record(z.string(), AnswerValue),
    }),
  )
  .min(1)
type AnswerValue = z.infer<typeof AnswerValue>

/** Whether a JSON file holds `{ unit, answers }` objects rather than plain rows. */
export function holdsAnswers(content: unknown): boolean {
  if (!Array.isArray(content)) return false
  const [first]: readonly unknown[] = content
  return typeof first === 'object' && first !== null && 'answers' in first
}

/** Reads `{ unit, answers }` objects, answers by node code. Throws BadInput where their shape is wrong. */
export function readAnswersJson(
  framework: Framework,
  file: string,
  content: unknown,
): ReadSubmitted {
  const parsed = Units.safeParse(content)
  if (!parsed.success) throw badInput(shapeProblems(file, content, parsed.error))
  const problems: TableProblem[] = []
  const units = parsed.data.map((item, index) => {
    const place = { framework, file, row: index + 1 }
    const entries = Object.entries(item.answers)
    problems.push(...entries.flatMap(([node, answer]) => checkAnswer(place, node, answer)))
    const answers = entries.map(([node, answer]) => [node, toAnswer(framework, answer)] as const)
    return {
      text: item.unit,
      row: index + 1,
      column: null,
      answers: Object.fromEntries(answers),
      published: item.published ?? null,
    }
  })
  return {
    file,
    units,
    ignored: [],
    hasPublished: units.some((unit) => unit.published !== null),
    problems,
  }
}

interface Place {
  readonly framework: Framework
  readonly file: string
  readonly row: number
}

function checkAnswer(
  { framework, file, row }: Place,
  code: string,
  answer: AnswerValue,
): TableProblem[] {
  const column = { letter: '', name: code }
  const node = findNode(framework, code)
  if (node === undefined) {
    const details = { framework: framework.code }
    return [tableProblem('node-unknown', { file, row, column, value: code }, details)]
  }
  if (typeof answer === 'number') {
    const refused = checkNodeValue(framework, node, answer)
    const place = { file, row, column, value: String(answer) }
    return refused === null ? [] : [tableProblem(refused.code, place, refused.details)]
  }
  if (!('inputs' in answer)) return []
  const known = new Set(
    node.rule === undefined ? [] : inputsOf(node.rule).map((input) => input.name),
  )
  const lost = Object.keys(answer.inputs).filter((name) => !known.has(name))
  return lost.map((value) =>
    tableProblem('input-unknown', { file, row, column, value }, { node: code }),
  )
}

function toAnswer(framework: Framework, answer: AnswerValue): Answer {
  if (typeof answer !== 'number') return answer satisfies Answer | { missing: MissingReason }
  return framework.groupValues === 'points' ? { points: answer } : { value: answer }
}
