import type { RoundDetail } from '@thang/contracts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import styles from '../rounds.module.css'
import { begunPhases } from './begunPhases.tsx'
import type { Step } from './StepDialog.tsx'

interface StepListProps {
  readonly round: RoundDetail
  readonly onChoose: (step: Step) => void
}

/** In the order in which they are needed most; opening stands at the top of the screen. */
const offered = [
  'grant-exception',
  'reopen-phase',
  'withdraw-indicator',
  'assign-appraiser',
  'substitute-deputy',
  'add-participant',
  'cancel',
] as const

/** What the reader may do with the round now, each with what comes of it. */
export function StepList({ round, onChoose }: StepListProps) {
  const { t } = useWorkspace()
  const steps = offered.filter((action) => round.actions.includes(action))
  const begun = begunPhases(round).length > 0
  if (steps.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby="steps">
      <h2 id="steps">{t('round.steps')}</h2>
      <ul className={styles.steps}>
        {steps.map((action) => (
          <li key={action}>
            <Button
              kind={action === 'cancel' ? 'danger' : 'secondary'}
              unavailable={!begun && timed.has(action) ? t('roundStep.noneBegun') : undefined}
              onPress={() => onChoose({ action })}
            >
              {t(`roundAction.${action}`)}
            </Button>
            <p>{t(`roundActionWhat.${action}`)}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Only a phase that has begun can be given more time. */
const timed: ReadonlySet<string> = new Set(['grant-exception', 'reopen-phase'])
