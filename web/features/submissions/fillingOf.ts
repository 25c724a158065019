import type { AnswerContent } from '@thang/contracts'
import { typedOn, type Desk, type DeskItem } from './useDesk.ts'

/** How the chosen answer is written. */
export type Filling = ReturnType<typeof fillingOf>

/** The ways of writing one answer of the desk; nothing is written where it is locked. */
export function fillingOf({ detail, saver, saving }: Desk, { node, lock }: DeskItem) {
  const answer = detail.answers.find((each) => each.node === node.code)
  return {
    framework: detail.framework,
    mayEdit: lock === null,
    type(content: AnswerContent) {
      if (answer === undefined || lock !== null) return
      saver.type({ node: node.code, content: tidy(content), ...typedOn(answer, saving) })
    },
    flush: () => saver.flush(),
  }
}

/** As the server keeps it: without blanks around, and nothing instead of none. */
function tidy({ inputs, notApplicable, explanation }: AnswerContent): AnswerContent {
  return { inputs, notApplicable: textOrNull(notApplicable), explanation: textOrNull(explanation) }
}

function textOrNull(text: string | null): string | null {
  const trimmed = text?.trim() ?? ''
  return trimmed === '' ? null : trimmed
}
