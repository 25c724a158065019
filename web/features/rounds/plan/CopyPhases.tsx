import { useState } from 'react'
import { useAsk } from '../../../app/workspace/useAsk.tsx'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { SelectField } from '../../../ui/controls/SelectField.tsx'
import { useSay } from '../../../ui/controls/status.tsx'
import styles from './plan.module.css'
import { copiedPhases } from './planDraft.ts'
import type { PlanFieldsProps } from './planFields.ts'

/** Takes the phases of an earlier round over, moved to this one's period. */
export function CopyPhases({ draft, onChange }: PlanFieldsProps) {
  const { t, client } = useWorkspace()
  const say = useSay()
  const [from, setFrom] = useState('')
  const [failed, setFailed] = useState(false)
  const { data } = useAsk(['rounds', 'list'], (asked) => asked.listRounds())
  const rounds = data?.rounds ?? []
  if (rounds.length === 0) return null
  async function copy() {
    setFailed(false)
    try {
      const earlier = await client.getRound(Number(from))
      onChange({ phases: copiedPhases(earlier, draft.period) })
      say(t('plan.copied', { name: earlier.name }))
    } catch {
      setFailed(true)
    }
  }
  return (
    <div className={styles.copy}>
      <SelectField
        id="plan-copy"
        name="copy"
        label={t('plan.copyFrom')}
        hint={t('plan.copyWhat')}
        error={failed ? t('plan.copyFailed') : undefined}
        placeholder={t('roundStep.choose')}
        value={from}
        onChange={setFrom}
        options={rounds.map(({ id, name }) => ({ value: String(id), text: name }))}
      />
      <Button
        unavailable={from === '' ? t('plan.copyChoose') : undefined}
        onPress={() => void copy()}
      >
        {t('plan.copy')}
      </Button>
    </div>
  )
}
