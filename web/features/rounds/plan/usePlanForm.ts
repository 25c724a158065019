import type { RoundPlanProblem } from '@thang/contracts'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { type Problem, problemOf } from '../../../app/workspace/problem.ts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import type { FormState } from '../../../ui/controls/useForm.ts'
import { type KeptPlan, keepPlan } from './keptPlan.ts'
import { type PlanDraft, sentPlan } from './planDraft.ts'
import { missingIn, missingLines } from './planRules.ts'
import { useSettled } from './useSettled.ts'

interface PlanFormParts {
  readonly keptName: string
  readonly start: KeptPlan
  /** Whether it is known whose round it is to be. */
  readonly ownedBy: (owner: string | null) => boolean
  readonly save: (kept: KeptPlan) => Promise<void>
}

/** What is wrong with the field of a plan, and what is to be looked at there. */
export interface FieldProblems {
  readonly error: string | undefined
  readonly warnings: readonly string[]
}

/** A plan that is typed: kept in the browser, looked at by the server while it is typed, and saved. */
export function usePlanForm({ keptName, start, ownedBy, save }: PlanFormParts) {
  const { t, language } = useWorkspace()
  const [kept, setKept] = useState(start)
  const [attempts, setAttempts] = useState(0)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Problem | null>(null)
  const isKept = useKeeping(keptName, kept, start)
  const { draft, owner } = kept
  const missing = missingIn(draft, ownedBy(owner), t)
  const checked = usePlanCheck(owner, draft)
  const found = checked.data?.problems ?? []
  const sending = useRef(false)

  async function send() {
    if (sending.current) return
    if (missing.size > 0 || errorsIn(found).length > 0) return setAttempts((count) => count + 1)
    sending.current = true
    setBusy(true)
    setRefusal(null)
    try {
      await save(kept)
      keepPlan(localStorage, keptName, null)
    } catch (error) {
      setRefusal(problemOf(error, t, language))
      setAttempts((count) => count + 1)
    } finally {
      sending.current = false
      setBusy(false)
    }
  }
  const tried = attempts > 0
  const said = ({ message }: RoundPlanProblem) =>
    language === 'en' ? (message.en ?? message.vi) : message.vi
  function problemsAt(field: string): FieldProblems {
    const here = found.filter((each) => each.field === field)
    const [error] = errorsIn(here)
    return {
      error:
        (tried ? missing.get(field) : undefined) ?? (error === undefined ? undefined : said(error)),
      warnings: here.filter(({ severity }) => severity === 'warning').map(said),
    }
  }
  const errors = [
    ...(refusal === null ? [] : [{ id: null, message: refusal.message }]),
    ...missingLines(missing, t).map(([field, message]) => ({ id: planFieldId(field), message })),
    ...errorsIn(found).map((each) => ({ id: planFieldId(each.field), message: said(each) })),
  ]
  const state: FormState = {
    id: 'plan',
    errors: tried ? errors : [],
    attempts,
    busy,
    submit: () => void send(),
  }
  return { state, kept, setKept, problemsAt, refusal, isKept, checking: checked.isFetching }
}

/** Where the control of a field stands; the server names fields with dots. */
export function planFieldId(field: string): string {
  return `plan-${field.replaceAll('.', '-')}`
}

function errorsIn(problems: readonly RoundPlanProblem[]): RoundPlanProblem[] {
  return problems.filter(({ severity }) => severity === 'error')
}

/** Asks the server about a plan that is whole, once the typing pauses. */
function usePlanCheck(owner: string | null, draft: PlanDraft) {
  const { client } = useWorkspace()
  const plan = useSettled(sentPlan(draft))
  return useQuery({
    queryKey: ['round-plan', owner, plan],
    queryFn: () => (plan === undefined ? nothingWrong : client.checkRoundPlan({ owner, plan })),
    enabled: plan !== undefined,
    placeholderData: (before) => (plan === undefined ? undefined : before),
  })
}

const nothingWrong = { phases: [], problems: [] }

const pause = 300

/** Keeps what is typed in the browser; false where it cannot. What was not touched is not kept. */
function useKeeping(name: string, kept: KeptPlan, start: KeptPlan): boolean {
  const [isKept, setIsKept] = useState(true)
  useEffect(() => {
    if (kept === start) return undefined
    const keep = () => setIsKept(keepPlan(localStorage, name, kept))
    const timer = setTimeout(keep, pause)
    window.addEventListener('pagehide', keep)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('pagehide', keep)
    }
  }, [name, kept, start])
  return isKept
}
