import type { Round, RoundList } from '@thang/contracts'
import type { ReactNode } from 'react'
import { ScreenHead } from '../../app/workspace/ScreenHead.tsx'
import { ScreenLink } from '../../app/workspace/ScreenLink.tsx'
import { Answer } from '../../app/workspace/useAsk.tsx'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { buttonClass } from '../../ui/controls/Button.tsx'
import { type Column, DataTable } from '../../ui/controls/DataTable.tsx'
import { EmptyState } from '../../ui/controls/EmptyState.tsx'
import { Loading } from '../../ui/controls/Loading.tsx'
import { StateMark } from '../../ui/controls/StateMark.tsx'
import { useLocalText } from '../frameworks/useLocalText.ts'
import { roundTones } from './roundTones.ts'
import styles from './rounds.module.css'
import { useLive } from './useRound.ts'

export function Screen() {
  const { t } = useWorkspace()
  const asked = useLive(['list'], (client) => client.listRounds())
  const create =
    asked.data !== undefined && mayCreate(asked.data) ? (
      <ScreenLink to="newRound" className={buttonClass('primary')}>
        {t('rounds.new')}
      </ScreenLink>
    ) : undefined
  return (
    <>
      <ScreenHead actions={create}>{t('rounds.lede')}</ScreenHead>
      <Answer of={asked} loading={<Loading rows={6} />}>
        {({ rounds }) => <RoundTable rounds={rounds} create={create} />}
      </Answer>
    </>
  )
}

interface RoundTableProps {
  readonly rounds: readonly Round[]
  /** The way to set one up, for who may. */
  readonly create: ReactNode
}

function RoundTable({ rounds, create }: RoundTableProps) {
  const { t } = useWorkspace()
  return (
    <DataTable
      label={t('screen.rounds')}
      rows={rounds}
      cards
      rowKey={({ id }) => id}
      columns={useRoundColumns()}
      empty={
        <EmptyState title={t('rounds.empty')} action={create}>
          {t(create === undefined ? 'rounds.emptyWait' : 'rounds.emptyDo')}
        </EmptyState>
      }
    />
  )
}

function mayCreate({ mayCreate: { units, national } }: RoundList): boolean {
  return national || units.length > 0
}

function useRoundColumns(): Column<Round>[] {
  const { t, date, unitName } = useWorkspace()
  return [
    {
      key: 'name',
      head: t('rounds.name'),
      cell: ({ id, name }) => (
        <ScreenLink to="round" params={{ id: String(id) }}>
          {name}
        </ScreenLink>
      ),
    },
    {
      key: 'state',
      head: t('rounds.state'),
      cell: ({ state }) => (
        <StateMark tone={roundTones[state]}>{t(`roundState.${state}`)}</StateMark>
      ),
    },
    {
      key: 'phase',
      head: t('rounds.phase'),
      cell: ({ openPhases }) => openPhases.map((phase) => t(`phase.${phase}`)).join(', ') || '–',
    },
    {
      key: 'owner',
      head: t('rounds.owner'),
      cell: ({ owner }) => (owner === null ? t('rounds.national') : unitName(owner)),
    },
    { key: 'parts', head: t('rounds.parts'), cell: (round) => <Parts round={round} /> },
    {
      key: 'period',
      head: t('rounds.period'),
      cell: ({ period, periodStart, periodEnd }) => (
        <>
          {period}{' '}
          <span className={styles.faint}>{`${date(periodStart)} – ${date(periodEnd)}`}</span>
        </>
      ),
    },
  ]
}

function Parts({ round }: { readonly round: Round }) {
  const { t } = useWorkspace()
  const text = useLocalText()
  return (
    <ul className={styles.plainList}>
      {round.parts.map(({ kind, participants, framework }) => (
        <li key={kind}>
          {t('rounds.part', { kind: t(`unitKind.${kind}`), count: participants })}{' '}
          <span className={styles.faint}>{text(framework.name)}</span>
        </li>
      ))}
    </ul>
  )
}
