import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { type FormParts, useForm } from '../../../ui/controls/useForm.ts'
import { useFinish } from '../../people/useFinish.ts'
import { isReason } from '../../people/ReasonDialog.tsx'
import { instantOf, type Moment } from '../moments.ts'

interface StepParts<Values> extends Pick<FormParts<Values>, 'initial' | 'rules'> {
  /** Takes the step; what it gives is the sentence that says so. */
  readonly take: (values: Values) => Promise<string | undefined>
  readonly close: () => void
}

/** The form of a step; everything in sight is asked anew when it is taken. */
export function useStep<Values extends object>({ take, close, ...form }: StepParts<Values>) {
  const finish = useFinish()
  return useForm<Values>({
    ...form,
    async submit(values) {
      const done = await take(values)
      if (done !== undefined) await finish({ done, shows: 'history', close })
    },
  })
}

/** The rule of a reason: a sentence, or nothing where it may be left out. */
export function useReasonRule({ optional = false } = {}): (reason: string) => string | undefined {
  const { t } = useWorkspace()
  return (reason) =>
    isReason(reason) || (optional && reason.trim() === '') ? undefined : t('reason.rule')
}

/** The rule of a moment until which something is to be open: a whole one, after now. */
export function useUntilRule(now: string): (until: Moment) => string | undefined {
  const { t } = useWorkspace()
  return (until) => {
    const instant = instantOf(until)
    if (instant === undefined) return t('roundStep.momentRule')
    return instant > now ? undefined : t('roundStep.untilRule')
  }
}
