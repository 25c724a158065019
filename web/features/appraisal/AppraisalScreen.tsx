import { type AppraisalQueue, AppraisalState } from '@thang/contracts'
import { ScreenHead } from '../../app/workspace/ScreenHead.tsx'
import { ScreenLink } from '../../app/workspace/ScreenLink.tsx'
import { Answer, useAsk } from '../../app/workspace/useAsk.tsx'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { type Column, DataTable } from '../../ui/controls/DataTable.tsx'
import { EmptyState } from '../../ui/controls/EmptyState.tsx'
import { Loading } from '../../ui/controls/Loading.tsx'
import { StateMark } from '../../ui/controls/StateMark.tsx'
import { dueTone, timeLeftWords } from '../rounds/timeLeft.ts'
import { useMayFollow } from '../rounds/useRound.ts'
import { useClock } from '../submissions/useClock.ts'
import styles from './appraisal.module.css'
import { appraisalTones } from './appraisalTones.ts'
import { countUndecided } from './countUndecided.ts'

type Part = AppraisalQueue['parts'][number]

export function Screen() {
  const { t } = useWorkspace()
  const asked = useAsk(['appraisal', 'queue'], (client) => client.getAppraisalQueue())
  return (
    <>
      <ScreenHead>{t('appraisal.lede')}</ScreenHead>
      <Answer of={asked} loading={<Loading rows={5} />}>
        {({ parts }) => <QueueTable parts={parts} />}
      </Answer>
    </>
  )
}

function QueueTable({ parts }: { readonly parts: readonly Part[] }) {
  const { t } = useWorkspace()
  const mayFollow = useMayFollow()
  return (
    <DataTable
      label={t('screen.appraisal')}
      rows={parts}
      rowKey={({ round, kind }) => `${round.id} ${kind}`}
      columns={useColumns()}
      cards
      empty={
        <EmptyState
          title={t('appraisal.empty')}
          action={
            mayFollow ? <ScreenLink to="rounds">{t('appraisal.toRounds')}</ScreenLink> : undefined
          }
        >
          {t(mayFollow ? 'appraisal.emptyFollow' : 'appraisal.emptyWhy')}
        </EmptyState>
      }
    />
  )
}

function useColumns(): Column<Part>[] {
  const { t } = useWorkspace()
  const toMatrix = ({ round, kind }: Part, state: string) => ({
    to: 'appraisalMatrix' as const,
    params: { id: String(round.id) },
    query: { kind, state, only: 'mine' },
  })
  return [
    {
      key: 'round',
      head: t('appraisal.round'),
      cell: (part) => (
        <>
          <ScreenLink {...toMatrix(part, '')}>{part.round.name}</ScreenLink>
          <span className={styles.under}>{t(`unitKind.${part.kind}`)}</span>
        </>
      ),
    },
    { key: 'due', head: t('appraisal.due'), cell: ({ dueAt }) => <Due dueAt={dueAt} /> },
    {
      key: 'todo',
      head: t('appraisal.toDecide'),
      cell: (part) => (
        <ScreenLink {...toMatrix(part, 'undecided')}>
          {t('appraisal.answers', { count: countUndecided(part.counts) })}
        </ScreenLink>
      ),
    },
    { key: 'states', head: t('matrix.states'), cell: (part) => <Counts part={part} /> },
    {
      key: 'second',
      head: t('screen.secondReading'),
      cell: ({ round, kind, toConfirm }) =>
        toConfirm === 0 ? (
          '0'
        ) : (
          <ScreenLink to="secondReading" params={{ id: String(round.id) }} query={{ kind }}>
            {t('appraisal.answers', { count: toConfirm })}
          </ScreenLink>
        ),
    },
    {
      key: 'notYet',
      head: t('appraisal.notYet'),
      cell: ({ notYet }) => t('appraisal.answers', { count: notYet }),
    },
  ]
}

function Counts({ part: { counts } }: { readonly part: Part }) {
  const { t } = useWorkspace()
  return (
    <ul className={styles.counts}>
      {AppraisalState.options
        .filter((state) => counts[state] > 0)
        .map((state) => (
          <li key={state}>
            <StateMark tone={appraisalTones[state]}>
              {`${t(`appraisalState.${state}`)} ${counts[state]}`}
            </StateMark>
          </li>
        ))}
    </ul>
  )
}

function Due({ dueAt }: { readonly dueAt: string | null }) {
  const { t, dateTime } = useWorkspace()
  const now = useClock()
  if (dueAt === null) return t('appraisal.noDue')
  const due = Date.parse(dueAt)
  return (
    <StateMark tone={dueTone(due, now)}>
      {`${dateTime(dueAt)} (${timeLeftWords(due, now, t)})`}
    </StateMark>
  )
}
