import type { PlanDraft } from './planDraft.ts'
import type { FieldProblems } from './usePlanForm.ts'

/** What every part of the form of a plan is given. */
export interface PlanFieldsProps {
  readonly draft: PlanDraft
  readonly problemsAt: (field: string) => FieldProblems
  readonly onChange: (changes: Partial<PlanDraft>) => void
}
