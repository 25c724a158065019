import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import type { DecisionDraft, DraftProblems } from './decisionDraft.ts'

/** What a form holds of a decision; its mode is a word of the field that chooses it. */
export type DraftValues = Omit<DecisionDraft, 'mode'> & { readonly mode: string }

/** What is wrong with a decision, in words at each field. */
export function useDraftWords() {
  const { t } = useWorkspace()
  return {
    rules(check: (draft: DraftValues) => DraftProblems) {
      const at = (name: keyof DraftProblems) => (_: unknown, draft: DraftValues) => {
        const problem = check(draft)[name]
        return problem === undefined ? undefined : t(`draftProblem.${problem}`)
      }
      return { points: at('points'), reason: at('reason'), until: at('until') }
    },
  }
}
