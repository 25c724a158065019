import type { AnswerContent, LocalText, RoundDetail } from '@thang/contracts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { usePublicFrameworks } from '../../frameworks/usePublicFrameworks.ts'
import { useLocalText } from '../../frameworks/useLocalText.ts'
import { writeInput } from '../inputs/inputText.ts'
import type { LinesOf } from './changedLines.ts'

/** The parts of an answer as the sets of the round call them; by the names of files until those have come. */
export function useNamedLines({ parts }: Pick<RoundDetail, 'parts'>): LinesOf {
  const { t, language } = useWorkspace()
  const text = useLocalText()
  const frameworks = usePublicFrameworks(parts.map(({ framework }) => framework.code))
  const names = new Map<string, LocalText>(
    frameworks.flatMap(({ inputNames }) => Object.entries(inputNames ?? {})),
  )
  const called = (name: string) => {
    const known = names.get(name)
    return known === undefined ? name : text(known)
  }
  return (_, { inputs, notApplicable, explanation }: AnswerContent) => [
    ...(notApplicable === null ? [] : [{ term: t('answer.notApplicable'), text: notApplicable }]),
    ...Object.entries(inputs).map(([name, value]) => ({
      term: called(name),
      text: writeInput(value, language),
    })),
    ...(explanation === null ? [] : [{ term: t('answer.explanation'), text: explanation }]),
  ]
}
