import type { AnswerContent } from '@thang/contracts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { writeInput } from '../inputs/inputText.ts'
import type { LinesOf } from './changedLines.ts'

/** The parts of an answer by the names that files give them: a round has several sets. */
export function useRawLines(): LinesOf {
  const { t, language } = useWorkspace()
  return (_, { inputs, notApplicable, explanation }: AnswerContent) => [
    ...(notApplicable === null ? [] : [{ term: t('answer.notApplicable'), text: notApplicable }]),
    ...Object.entries(inputs).map(([term, value]) => ({ term, text: writeInput(value, language) })),
    ...(explanation === null ? [] : [{ term: t('answer.explanation'), text: explanation }]),
  ]
}
