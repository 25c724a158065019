import type { ResultDecision, ResultSituation } from '@thang/contracts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { useSay } from '../../../ui/controls/status.tsx'
import { useForm } from '../../../ui/controls/useForm.ts'
import { useSigned } from '../steps/useSigned.ts'
import { useRenewResult, useTakeSituation } from '../useResult.ts'
import { type DecisionValues, decisionFrom, typedDecision } from './decisionValues.ts'
import { titlesFrom, type TypedTitles } from './editionTitles.ts'
import { useDecisionRules } from './useDecision.ts'

interface PublishFormParts {
  readonly situation: ResultSituation
  readonly decision: ResultDecision
  readonly onClose: () => void
}

interface PublishValues extends DecisionValues {
  readonly titles: TypedTitles
}

/** The form by which a signed result is published; a code is asked for where the last one is too old. */
export function usePublishForm({ situation, decision, onClose }: PublishFormParts) {
  const { t, client } = useWorkspace()
  const take = useTakeSituation()
  const renew = useRenewResult()
  const say = useSay()
  const signed = useSigned()
  const rules = useDecisionRules(true)
  const form = useForm<PublishValues>({
    initial: { titles: {}, ...typedDecision(decision) },
    rules,
    async submit(values) {
      const { round, final } = situation
      if (final === null) return
      const body = {
        result: final.id,
        decision: decisionFrom(values),
        titles: titlesFrom(values.titles, final),
      }
      try {
        const done = await signed.attempt(async () =>
          take(await client.publishResult(round.id, body)),
        )
        if (!done) return
      } catch (error) {
        await renew()
        throw error
      }
      say(t('publish.done'))
      onClose()
    },
  })
  return { ...form, signed }
}
