import type { Appeal, AppraisalEntry } from '@thang/contracts'
import { formatPlain } from '../../../app/i18n/numbers.ts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { StateMark } from '../../../ui/controls/StateMark.tsx'
import { CitationList } from '../../submissions/indicator/CitationList.tsx'
import { appealTones } from '../appraisalTones.ts'
import { changedSince, type SinceMoments } from '../matrix/matrixFilter.ts'
import { ChangedMark } from './ChangedMark.tsx'
import styles from './desk.module.css'

interface EntryListProps {
  /** Newest first, as they come. */
  readonly entries: readonly AppraisalEntry[]
  readonly appeals: readonly Appeal[]
  readonly moments: SinceMoments
}

/** Every step of the appraisal of an answer, questions and explanations too, and the appeals against it. */
export function EntryList({ entries, appeals, moments }: EntryListProps) {
  const { t } = useWorkspace()
  if (entries.length === 0 && appeals.length === 0) {
    return <p className={styles.faint}>{t('desk.noEntries')}</p>
  }
  return (
    <ol className={styles.entries} reversed>
      {appeals.map((appeal) => (
        <li key={`appeal ${appeal.id}`}>
          <AppealEntry appeal={appeal} />
        </li>
      ))}
      {entries.map((entry) => (
        <li key={entry.id}>
          <Entry entry={entry} moments={moments} />
        </li>
      ))}
    </ol>
  )
}

interface EntryProps {
  readonly entry: AppraisalEntry
  readonly moments: SinceMoments
}

function Entry({ entry, moments }: EntryProps) {
  const { t, language, dateTime, unitName } = useWorkspace()
  const { action, by, forPerson, unit, at, points, text, citations, decision } = entry
  return (
    <>
      <p>
        <b>{t(`appraisalDone.${action}`)}</b>
        {decision === null || action === 'accept' ? null : ` (${t(`decidedAs.${decision.as}`)})`}
        {points === null
          ? null
          : `: ${t('score.points', { points: formatPlain(points, language) })}`}{' '}
        <ChangedMark
          visit={changedSince(at, moments.visit)}
          preliminary={changedSince(at, moments.preliminary)}
        />
      </p>
      <p className={styles.faint}>
        {by.name}
        {forPerson === null ? null : ` ${t('submission.for', { name: forPerson.name })}`}
        {unit === null ? null : `, ${unitName(unit)}`}, {dateTime(at)}
      </p>
      {text === null ? null : <p className={styles.said}>{text}</p>}
      {citations.length === 0 ? null : <CitationList citations={citations} />}
    </>
  )
}

function AppealEntry({ appeal }: { readonly appeal: Appeal }) {
  const { t, language, dateTime } = useWorkspace()
  const { state, by, at, reason, proposedPoints, decision } = appeal
  return (
    <>
      <p>
        <b>{t('appeal.one')}</b>{' '}
        <StateMark tone={appealTones[state]}>{t(`appealState.${state}`)}</StateMark>
      </p>
      <p className={styles.faint}>
        {by.name}, {dateTime(at)}
        {proposedPoints === null
          ? null
          : `; ${t('appeal.proposes', { points: formatPlain(proposedPoints, language) })}`}
      </p>
      <p className={styles.said}>{reason}</p>
      {decision === null ? null : (
        <>
          <p className={styles.faint}>
            {t('appeal.decidedBy', { name: decision.by.name, at: dateTime(decision.at) })}
          </p>
          <p className={styles.said}>{decision.reason}</p>
        </>
      )}
    </>
  )
}
