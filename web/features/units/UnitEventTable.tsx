import type { UnitEventRecord, UnitStory } from '@thang/contracts'
import { useState } from 'react'
import { useAsk } from '../../app/workspace/useAsk.tsx'
import { ScreenLink } from '../../app/workspace/ScreenLink.tsx'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { type Column, DataTable } from '../../ui/controls/DataTable.tsx'
import { today } from '../people/today.ts'
import { EventPosts } from './EventPosts.tsx'
import { EventState } from './EventState.tsx'
import { formatPercent } from './percent.ts'
import { UnitEventActions } from './UnitEventActions.tsx'
import styles from './UnitTree.module.css'
import { Withdrawn, type WithdrawnEvents } from './WithdrawEvent.tsx'

/** An event as everybody may read it, with what officials see of it besides. */
export interface ToldEvent {
  readonly told: UnitStory['events'][number]
  readonly record: UnitEventRecord | undefined
}

/** What the unit has been through and what is to come, oldest first: what went where, and by which document. */
export function UnitEventTable({ story: { unit, events } }: { readonly story: UnitStory }) {
  const { t } = useWorkspace()
  const { data } = useAsk(['unit-events', unit], (client) => client.listUnitEvents(unit))
  const [withdrawn, setWithdrawn] = useState<WithdrawnEvents>()
  const rows = events.map((told) => ({
    told,
    record: data?.events.find(({ event }) => event === told.event),
  }))
  const columns = useEventColumns(unit)
  const mayAct = rows.some(({ record }) => (record?.actions.length ?? 0) > 0)
  return (
    <section className={styles.section}>
      <h2 id="events" tabIndex={-1}>
        {t('unitStory.events')}
      </h2>
      {withdrawn === undefined ? null : <Withdrawn events={withdrawn} />}
      <DataTable
        label={t('unitStory.events')}
        rows={rows}
        rowKey={({ told }) => told.event}
        empty={<p>{t('unitStory.noEvents')}</p>}
        columns={
          mayAct ? [...columns, actionColumn(t('unitStory.actions'), setWithdrawn)] : columns
        }
      />
    </section>
  )
}

function actionColumn(
  head: string,
  onWithdrawn: (events: WithdrawnEvents) => void,
): Column<ToldEvent> {
  return {
    key: 'actions',
    head,
    headHidden: true,
    cell: (event) => <UnitEventActions event={event} onWithdrawn={onWithdrawn} />,
  }
}

function useEventColumns(unit: string): Column<ToldEvent>[] {
  const { t, date } = useWorkspace()
  return [
    {
      key: 'on',
      head: t('unitEvent.effectiveOn'),
      cell: ({ told: { effectiveOn, withdrawn } }) => {
        const day = effectiveOn === null ? t('unitStory.unknown') : date(effectiveOn)
        return withdrawn === null ? day : <del>{day}</del>
      },
    },
    {
      key: 'kind',
      head: t('unitEvent.kind'),
      cell: ({ told, record }) => {
        const kind = t(`unitEventKind.${told.kind}`)
        return (
          <>
            {told.withdrawn === null ? kind : <del>{kind}</del>}
            <EventState told={told} record={record} today={today()} />
          </>
        )
      },
    },
    {
      key: 'steps',
      head: t('unitStory.steps'),
      cell: ({ told: { steps, withdrawn }, record }) => (
        <>
          <Steps unit={unit} steps={steps} struck={withdrawn !== null} />
          {record === undefined ? null : <EventPosts record={record} />}
        </>
      ),
    },
    {
      key: 'basis',
      head: t('unitStory.basis'),
      cell: ({ told, record }) => <Basis told={told} record={record} />,
    },
  ]
}

function Basis({ told: { legalBasis, note }, record }: ToldEvent) {
  const { t, dateTime } = useWorkspace()
  return (
    <>
      {[legalBasis ?? t('unitStory.noBasis'), note].filter(Boolean).join('. ')}
      {record === undefined ? null : (
        <p className={styles.code}>
          {t('unitStory.recorded', {
            by: record.recorded.by,
            at: dateTime(record.recorded.at),
          })}
        </p>
      )}
    </>
  )
}

interface StepsProps {
  readonly unit: string
  readonly steps: UnitStory['events'][number]['steps']
  readonly struck: boolean
}

function Steps({ unit, steps, struck }: StepsProps) {
  const { language } = useWorkspace()
  return (
    <ul className={`${styles.plain} ${struck ? styles.struck : ''}`}>
      {steps.map(({ from, to, share }) => (
        <li key={`${from.code} ${to.code}`}>
          <Other unit={unit} other={from} /> → <Other unit={unit} other={to} />
          {share < 1 ? ` (${formatPercent(share, language)})` : null}
        </li>
      ))}
    </ul>
  )
}

interface OtherProps {
  readonly unit: string
  readonly other: { readonly code: string; readonly name: string }
}

function Other({ unit, other: { code, name } }: OtherProps) {
  if (code === unit) return name
  return (
    <ScreenLink to="unit" params={{ id: code }}>
      {name}
    </ScreenLink>
  )
}
