import type { AnswerContent } from '@thang/contracts'
import { askedInputs, findInputProblem, type FrameworkNode, type RuleInput } from '@thang/engine'
import { unknownInput, wrongKind } from './refusals.ts'

/**
 * Throws `invalid` where an input is none of the indicator's, or not of its type at all. Everything else is kept
 * as the draft it is; the check of the submission finds it.
 */
export function checkContent(node: FrameworkNode, { inputs }: AnswerContent): void {
  const asked = new Map(askedInputs(node).map((input) => [input.name, input]))
  for (const [name, value] of Object.entries(inputs)) {
    const input = asked.get(name)
    if (input === undefined) throw unknownInput(node.code, name)
    if (findInputProblem(input, value) === 'kind')
      throw wrongKind(node.code, name, expected[input.kind])
  }
}

const expected: Readonly<Record<RuleInput['kind'], string>> = {
  number: 'một số',
  boolean: 'có hoặc không',
  option: 'một phương án trong danh sách',
  list: 'một danh sách, hoặc số mục của nó',
  survey: 'một danh sách số, hoặc giá trị trung bình',
  points: 'một số điểm',
  level: 'một mức trong danh sách',
  any: 'một giá trị',
}
