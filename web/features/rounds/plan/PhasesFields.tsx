import { openCalendars } from '@thang/engine'
import { useMemo } from 'react'
import { useAsk } from '../../../app/workspace/useAsk.tsx'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { PhaseFields } from './PhaseFields.tsx'
import styles from './plan.module.css'
import type { PhaseDraft } from './planDraft.ts'
import type { PlanFieldsProps } from './planFields.ts'

/** Each phase: from when, until when; what working days come to is counted while one types. */
export function PhasesFields({ draft, problemsAt, onChange }: PlanFieldsProps) {
  const { t } = useWorkspace()
  const { data } = useAsk(['calendar', 'all'], (client) => client.listCalendars())
  const calendars = useMemo(() => openCalendars(data?.calendars ?? []), [data])
  const replace = (changed: PhaseDraft) =>
    onChange({
      phases: draft.phases.map((each) => (each.phase === changed.phase ? changed : each)),
    })
  return (
    <>
      <p className={styles.faint}>{t('plan.phasesWhat')}</p>
      <ol className={styles.phases}>
        {draft.phases.map((phase, place) => (
          <PhaseFields
            key={phase.phase}
            phase={phase}
            place={place + 1}
            calendars={data === undefined ? undefined : calendars}
            problemsAt={problemsAt}
            onChange={replace}
          />
        ))}
      </ol>
    </>
  )
}
