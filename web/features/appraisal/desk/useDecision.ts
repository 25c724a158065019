import type { AppraisalDetail, RawInput } from '@thang/contracts'
import { useEffect, useState } from 'react'
import { useOwnSession } from '../../../app/workspace/session.ts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { useForm } from '../../../ui/controls/useForm.ts'
import { useSay } from '../../../ui/controls/status.tsx'
import { useMove } from '../useAppraisal.ts'
import {
  checkDraft,
  type DecisionMode,
  draftOf,
  leastPoints,
  modesOf,
  sentOf,
} from './decisionDraft.ts'
import { draftKey, forgetDraft, keepDraft, readDraft } from './keptDecision.ts'
import { type DraftValues, useDraftWords } from './useDraftWords.ts'

interface DecisionParts {
  readonly detail: AppraisalDetail
  /** It was taken: on to the next. */
  readonly onTaken: () => void
}

export type Decision = ReturnType<typeof useDecision>

/** A decision as it is typed; it stays in the browser until it is taken or dropped, whatever others do. */
export function useDecision({ detail, onTaken }: DecisionParts) {
  const { t, language, unitName } = useWorkspace()
  const { person } = useOwnSession()
  const move = useMove()
  const say = useSay()
  const words = useDraftWords()
  const { node } = detail
  const place = {
    minPoints: leastPoints(node),
    maxPoints: node.maxPoints,
    now: detail.now,
    language,
  }
  const key = draftKey(person.id, { submission: detail.submission, node: detail.node.code })
  const [kept] = useState(() => readDraft(sessionStorage, key))
  const modes = modesOf(detail.actions)
  const [chosen, setChosen] = useState<DecisionMode | null>(kept?.draft.mode ?? null)
  const [base, setBase] = useState(kept?.base ?? detail.version)
  const mode = chosen !== null && modes.includes(chosen) ? chosen : null
  const first: DraftValues = kept?.draft ?? draftOf('accept', detail.answer.content.inputs)
  const { state, values, field, change, forgive } = useForm({
    initial: first,
    rules: words.rules((draft) => (mode === null ? {} : checkDraft({ ...draft, mode }, place))),
    async submit(draft) {
      const sent = mode === null ? undefined : sentOf({ ...draft, mode }, { ...place, base })
      if (sent === undefined) return
      const after = await move({ submission: detail.submission, node: detail.node.code }, sent)
      forgetDraft(sessionStorage, key)
      say(
        t('matrix.done', { unit: unitName(after.unit), state: t(`appraisalState.${after.state}`) }),
      )
      onTaken()
    },
  })
  const isChanged = detail.version !== base
  useEffect(() => {
    if (chosen === null) forgetDraft(sessionStorage, key)
    else keepDraft(sessionStorage, key, { base, draft: { ...values, mode: chosen } })
  }, [chosen, values, base, key])
  return {
    modes,
    mode,
    state,
    values,
    field,
    /** Somebody else acted since this was begun. */
    conflict: isChanged && chosen !== null ? { base } : null,
    choose(next: DecisionMode | null) {
      forgive()
      // Before anything was begun, what others did is simply what stands now.
      if (chosen === null) setBase(detail.version)
      setChosen(next)
    },
    changeInputs: (inputs: Readonly<Record<string, RawInput>>) => change('inputs', inputs),
    /** Holds on to what is typed, having seen what the other did. */
    goOn() {
      forgive()
      setBase(detail.version)
    },
  }
}
