import type { Submission } from '@thang/contracts'
import { useState } from 'react'
import { matches } from '../../app/i18n/fold.ts'
import { ScreenHead } from '../../app/workspace/ScreenHead.tsx'
import { ScreenLink } from '../../app/workspace/ScreenLink.tsx'
import { useOwnSession } from '../../app/workspace/session.ts'
import { Answer, useAsk } from '../../app/workspace/useAsk.tsx'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { type Column, DataTable } from '../../ui/controls/DataTable.tsx'
import { EmptyState } from '../../ui/controls/EmptyState.tsx'
import { Loading } from '../../ui/controls/Loading.tsx'
import { SearchField } from '../../ui/controls/SearchField.tsx'
import { StateMark } from '../../ui/controls/StateMark.tsx'
import { dueTone, timeLeftWords } from '../rounds/timeLeft.ts'
import { countKeptAnswers, keptPrefix } from './saving/keptAnswers.ts'
import { useClock } from './useClock.ts'
import { submissionTones } from './submissionTones.ts'
import styles from './submissions.module.css'

/** More than these are searched, fewer are looked through. */
const manyRows = 8

export function Screen() {
  const { t } = useWorkspace()
  const asked = useAsk(['submissions', 'list'], (client) => client.listSubmissions())
  return (
    <>
      <ScreenHead>{t('submissions.lede')}</ScreenHead>
      <Answer of={asked} loading={<Loading rows={6} />}>
        {({ submissions }) => <SubmissionTable submissions={submissions} />}
      </Answer>
    </>
  )
}

function SubmissionTable({ submissions }: { readonly submissions: readonly Submission[] }) {
  const { t, unitName } = useWorkspace()
  const [words, setWords] = useState('')
  const found = submissions.filter(({ unit, round }) => matches(words, unitName(unit), round.name))
  return (
    <>
      {submissions.length > manyRows ? (
        <SearchField
          id="submissions-search"
          label={t('submissions.search')}
          value={words}
          onChange={setWords}
        />
      ) : null}
      <DataTable
        label={t('screen.submissions')}
        rows={found}
        cards
        rowKey={({ id }) => id}
        columns={useColumns()}
        empty={
          submissions.length === 0 ? (
            <EmptyState title={t('submissions.empty')}>{t('submissions.emptyDo')}</EmptyState>
          ) : (
            <p>{t('submissions.noneFound')}</p>
          )
        }
      />
    </>
  )
}

function useColumns(): Column<Submission>[] {
  const { t, unitName } = useWorkspace()
  const { person } = useOwnSession()
  return [
    {
      key: 'unit',
      head: t('submissions.unit'),
      cell: ({ id, unit }) => (
        <ScreenLink to="submission" params={{ id: String(id) }}>
          {unitName(unit)}
        </ScreenLink>
      ),
    },
    { key: 'round', head: t('submissions.round'), cell: ({ round }) => round.name },
    {
      key: 'state',
      head: t('submissions.state'),
      cell: ({ state }) => (
        <StateMark tone={submissionTones[state]}>{t(`submissionState.${state}`)}</StateMark>
      ),
    },
    {
      key: 'answered',
      head: t('submissions.answered'),
      cell: (row) => <Answered submission={row} kept={countKept(person.id, row.id)} />,
    },
    { key: 'due', head: t('submissions.due'), cell: ({ dueAt }) => <Due dueAt={dueAt} /> },
  ]
}

interface AnsweredProps {
  readonly submission: Submission
  /** Answers that wait in this browser. */
  readonly kept: number
}

function Answered({ submission: { answered, answerable }, kept }: AnsweredProps) {
  const { t } = useWorkspace()
  return (
    <span className={styles.meterLine}>
      <meter
        min={0}
        max={Math.max(answerable, 1)}
        value={answered}
        aria-label={t('submission.completeness')}
        className={styles.meter}
      />
      {t('submissions.count', { answered, answerable })}
      {kept === 0 ? null : (
        <StateMark tone="attention">{t('submission.waiting', { count: kept })}</StateMark>
      )}
    </span>
  )
}

function Due({ dueAt }: { readonly dueAt: string | null }) {
  const { t, dateTime } = useWorkspace()
  const now = useClock()
  if (dueAt === null) return t('submissions.noDue')
  const due = Date.parse(dueAt)
  return (
    <StateMark tone={dueTone(due, now)}>
      {`${dateTime(dueAt)} (${timeLeftWords(due, now, t)})`}
    </StateMark>
  )
}

function countKept(person: string, submission: number): number {
  return countKeptAnswers(localStorage, keptPrefix(person, submission))
}
