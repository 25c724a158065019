import type { UnitProgress } from '@thang/contracts'
import { ScreenLink } from '../../../app/workspace/ScreenLink.tsx'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { StateMark } from '../../../ui/controls/StateMark.tsx'
import { dueTone, timeLeftWords } from '../timeLeft.ts'
import styles from './progress.module.css'
import { answeredShare } from './progressRows.ts'
import { flagTones } from './progressWords.ts'

interface CellProps {
  readonly unit: UnitProgress
}

export function SubmissionLink({ unit }: CellProps) {
  const { unitName } = useWorkspace()
  return (
    <ScreenLink to="submission" params={{ id: String(unit.submission) }}>
      {unitName(unit.unit)}
    </ScreenLink>
  )
}

interface ChooseUnitProps extends CellProps {
  readonly chosen: boolean
  readonly onToggle: () => void
}

export function ChooseUnit({ unit, chosen, onToggle }: ChooseUnitProps) {
  const { t, unitName } = useWorkspace()
  return (
    <input
      type="checkbox"
      className={styles.check}
      aria-label={t('progress.choose', { unit: unitName(unit.unit) })}
      checked={chosen}
      onChange={onToggle}
    />
  )
}

/** A bar, and the same in figures. */
export function AnsweredBar({ unit }: CellProps) {
  const { t } = useWorkspace()
  const { answered, answerable } = unit
  const width = `${Math.round(answeredShare(unit) * 1000) / 10}%`
  return (
    <span className={styles.answered}>
      <span className={styles.bar} aria-hidden="true">
        <i style={{ width }} />
      </span>
      <span>{t('progress.of', { answered, answerable })}</span>
    </span>
  )
}

export function DueMark({ unit, now }: CellProps & { readonly now: number }) {
  const { t, dateTime } = useWorkspace()
  if (unit.dueAt === null) return '–'
  const due = Date.parse(unit.dueAt)
  return (
    <>
      <StateMark tone={dueTone(due, now)}>{timeLeftWords(due, now, t)}</StateMark>
      <span className={styles.faint}>{dateTime(unit.dueAt)}</span>
    </>
  )
}

export function FlagList({ unit }: CellProps) {
  const { t } = useWorkspace()
  if (unit.flags.length === 0) return '–'
  return (
    <ul className={styles.flags}>
      {unit.flags.map((flag) => (
        <li key={flag}>
          <StateMark tone={flagTones[flag]}>{t(`flag.${flag}`)}</StateMark>
        </li>
      ))}
    </ul>
  )
}

/** Who did something last, and when the unit was reminded. */
export function LastChange({ unit }: CellProps) {
  const { t, dateTime } = useWorkspace()
  const { lastChangeAt, lastChangeBy, remindedAt } = unit
  return (
    <>
      {lastChangeAt === null ? t('progress.nothingYet') : dateTime(lastChangeAt)}
      {lastChangeBy === null ? null : <span className={styles.faint}>{lastChangeBy.name}</span>}
      {remindedAt === null ? null : (
        <span className={styles.faint}>
          {t('progress.remindedAt', { at: dateTime(remindedAt) })}
        </span>
      )}
    </>
  )
}
