import type { RoundDetail, UnitProgress } from '@thang/contracts'
import { type Dispatch, memo, type SetStateAction } from 'react'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { TableFrame } from '../../../ui/TableFrame.tsx'
import { AnsweredBar, ChooseUnit, DueMark, FlagList, LastChange, SubmissionLink } from './cells.tsx'
import styles from './progress.module.css'
import { progressTones } from './progressWords.ts'
import { StateMark } from '../../../ui/controls/StateMark.tsx'
import { SortHead } from './SortHead.tsx'

export interface ProgressListProps {
  readonly round: RoundDetail
  /** Filtered and in order. */
  readonly units: readonly UnitProgress[]
  readonly now: number
  readonly chosen: ReadonlySet<string>
  readonly onChoose: Choose
}

export type Choose = Dispatch<SetStateAction<ReadonlySet<string>>>

/** A row for each unit, dense enough for a whole province. */
export function ProgressTable({ round, units, now, chosen, onChoose }: ProgressListProps) {
  const { t } = useWorkspace()
  const mayRemind = round.actions.includes('remind')
  return (
    <TableFrame label={t('screen.roundProgress')} dense scrolls>
      <table className={styles.table}>
        <caption className="visually-hidden">{t('screen.roundProgress')}</caption>
        <thead>
          <tr>
            <SortHead sortKey="unit">{t('roundStep.unit')}</SortHead>
            {mayRemind ? <ChooseAll units={units} chosen={chosen} onChoose={onChoose} /> : null}
            <SortHead sortKey="state">{t('rounds.state')}</SortHead>
            <SortHead sortKey="answered">{t('progress.answered')}</SortHead>
            <SortHead sortKey="evidence" numeric>
              {t('progress.withoutEvidence')}
            </SortHead>
            <th scope="col">{t('progress.waitsFor')}</th>
            <SortHead sortKey="due">{t('progress.due')}</SortHead>
            <th scope="col">{t('progress.flags')}</th>
            <SortHead sortKey="change">{t('progress.lastChange')}</SortHead>
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <ProgressRow
              key={unit.unit.code}
              unit={unit}
              now={now}
              chosen={chosen.has(unit.unit.code)}
              onChoose={mayRemind ? onChoose : undefined}
            />
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}

/** Chooses the unit, or no longer. */
export function toggle(onChoose: Choose, { unit: { code } }: UnitProgress): void {
  onChoose((before) => {
    const next = new Set(before)
    if (!next.delete(code)) next.add(code)
    return next
  })
}

function ChooseAll({ units, chosen, onChoose }: Omit<ProgressListProps, 'now' | 'round'>) {
  const { t } = useWorkspace()
  const all = units.every(({ unit }) => chosen.has(unit.code))
  return (
    <th scope="col">
      <input
        type="checkbox"
        className={styles.check}
        aria-label={t('progress.chooseAll')}
        checked={all}
        onChange={() => onChoose(new Set(all ? [] : units.map(({ unit }) => unit.code)))}
      />
    </th>
  )
}

interface RowProps {
  readonly unit: UnitProgress
  readonly now: number
  readonly chosen: boolean
  readonly onChoose: Choose | undefined
}

/** Drawn anew only where it changed: ticking one of 150 does not draw the others. */
const ProgressRow = memo(function ProgressRow({ unit, now, chosen, onChoose }: RowProps) {
  const { t } = useWorkspace()
  return (
    <tr className={chosen ? styles.chosen : ''}>
      <th scope="row">
        <SubmissionLink unit={unit} />
      </th>
      {onChoose === undefined ? null : (
        <td>
          <ChooseUnit unit={unit} chosen={chosen} onToggle={() => toggle(onChoose, unit)} />
        </td>
      )}
      <td>
        <StateMark tone={progressTones[unit.state]}>{t(`progressState.${unit.state}`)}</StateMark>
      </td>
      <td>
        <AnsweredBar unit={unit} />
      </td>
      <td className={styles.numeric}>{unit.withoutEvidence}</td>
      <td className={styles.waits}>{t(`waitsFor.${unit.waitsFor}`)}</td>
      <td>
        <DueMark unit={unit} now={now} />
      </td>
      <td>
        <FlagList unit={unit} />
      </td>
      <td>
        <LastChange unit={unit} />
      </td>
    </tr>
  )
})
