import type { AppealList } from '@thang/contracts'
import { formatPlain } from '../../../app/i18n/numbers.ts'
import { ScreenLink } from '../../../app/workspace/ScreenLink.tsx'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { StateMark } from '../../../ui/controls/StateMark.tsx'
import { useLocalText } from '../../frameworks/useLocalText.ts'
import styles from '../appraisal.module.css'
import { appealTones } from '../appraisalTones.ts'
import type { AppealAsked } from './AppealDialog.tsx'

interface AppealItemProps {
  readonly appeal: AppealList['appeals'][number]
  readonly onAsk: (asked: AppealAsked) => void
}

/** What a unit says against its points, the three scores beside it, and what the council decided. */
export function AppealItem({ appeal, onAsk }: AppealItemProps) {
  const { t, language, dateTime, unitName } = useWorkspace()
  const text = useLocalText()
  const points = (value: number | null) => (value === null ? '–' : formatPlain(value, language))
  const { unit, node, name, state, scores, maxPoints, proposedPoints, decision, actions } = appeal
  return (
    <>
      <h3>
        <ScreenLink to="appraisalAnswer" params={{ submission: String(appeal.submission), node }}>
          {unitName(unit)} · {node} {text(name)}
        </ScreenLink>
      </h3>
      <p className={styles.facts}>
        <StateMark tone={appealTones[state]}>{t(`appealState.${state}`)}</StateMark>
        <span>
          {t('matrix.scores', {
            self: points(scores.self),
            appraised: points(scores.appraised),
            final: points(scores.final),
            max: points(maxPoints),
          })}
        </span>
        {proposedPoints === null ? null : (
          <b>{t('appeal.proposes', { points: points(proposedPoints) })}</b>
        )}
      </p>
      <p className={styles.said}>{appeal.reason}</p>
      <p className={styles.under}>
        {appeal.by.name}, {dateTime(appeal.at)}
      </p>
      {decision === null ? null : (
        <>
          <p className={styles.said}>
            <b>{t('appeal.decidedBy', { name: decision.by.name, at: dateTime(decision.at) })}</b>{' '}
            {decision.reason}
          </p>
        </>
      )}
      {actions.length === 0 ? null : (
        <div className={styles.buttons}>
          {actions.map((move) => (
            <Button
              key={move}
              kind={move === 'uphold' ? 'primary' : 'secondary'}
              onPress={() => onAsk({ appeal, move })}
            >
              {t(`appealAction.${move}`)}
            </Button>
          ))}
        </div>
      )}
    </>
  )
}
