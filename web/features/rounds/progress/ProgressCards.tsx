import type { UnitProgress } from '@thang/contracts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { StateMark } from '../../../ui/controls/StateMark.tsx'
import { AnsweredBar, ChooseUnit, DueMark, FlagList, LastChange, SubmissionLink } from './cells.tsx'
import styles from './progress.module.css'
import { type ProgressListProps, toggle } from './ProgressTable.tsx'
import { progressTones } from './progressWords.ts'

/** The same on a phone: a card for each unit. */
export function ProgressCards({ round, units, now, chosen, onChoose }: ProgressListProps) {
  const { t } = useWorkspace()
  const mayRemind = round.actions.includes('remind')
  return (
    <ul className={styles.cards} aria-label={t('screen.roundProgress')}>
      {units.map((unit) => (
        <li key={unit.unit.code}>
          <div className={styles.cardHead}>
            <b>
              <SubmissionLink unit={unit} />
            </b>
            {mayRemind ? (
              <ChooseUnit
                unit={unit}
                chosen={chosen.has(unit.unit.code)}
                onToggle={() => toggle(onChoose, unit)}
              />
            ) : null}
          </div>
          <StateMark tone={progressTones[unit.state]}>{t(`progressState.${unit.state}`)}</StateMark>
          <AnsweredBar unit={unit} />
          <CardFacts unit={unit} now={now} />
          {unit.flags.length === 0 ? null : <FlagList unit={unit} />}
        </li>
      ))}
    </ul>
  )
}

function CardFacts({ unit, now }: { readonly unit: UnitProgress; readonly now: number }) {
  const { t } = useWorkspace()
  return (
    <dl>
      <dt>{t('progress.withoutEvidence')}</dt>
      <dd>{unit.withoutEvidence}</dd>
      <dt>{t('progress.waitsFor')}</dt>
      <dd>{t(`waitsFor.${unit.waitsFor}`)}</dd>
      <dt>{t('progress.due')}</dt>
      <dd>
        <DueMark unit={unit} now={now} />
      </dd>
      <dt>{t('progress.lastChange')}</dt>
      <dd>
        <LastChange unit={unit} />
      </dd>
    </dl>
  )
}
