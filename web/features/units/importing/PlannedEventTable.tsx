import type { PlannedUnitEvent } from '@thang/contracts'
import { useState } from 'react'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { type Column, DataTable } from '../../../ui/controls/DataTable.tsx'
import { StateMark } from '../../../ui/controls/StateMark.tsx'
import { formatPercent } from '../percent.ts'
import styles from '../UnitTree.module.css'

/** So many at first, so that the button below is near; a province may have thousands. */
const first = 20
const more = 200

/** The events that would be recorded, in their order. */
export function PlannedEventTable({ events }: { readonly events: readonly PlannedUnitEvent[] }) {
  const { t } = useWorkspace()
  const [most, setMost] = useState(first)
  const rest = events.length - most
  return (
    <>
      <DataTable
        label={t('unitImport.planned')}
        dense
        rows={events.slice(0, most).map((event, place) => ({ ...event, place }))}
        rowKey={({ place }) => place}
        empty={null}
        columns={usePlannedColumns()}
      />
      {rest <= 0 ? null : (
        <p className={`${styles.chosen} ${styles.record}`}>
          {t('unitImport.rest', { count: rest })}
          <Button small onPress={() => setMost(most + more)}>
            {t('unitImport.showMore')}
          </Button>
        </p>
      )}
    </>
  )
}

function usePlannedColumns(): Column<PlannedUnitEvent>[] {
  const { t, unitName, date } = useWorkspace()
  return [
    {
      key: 'unit',
      head: t('unitImport.unit'),
      cell: ({ unit, begins }) => (
        <>
          {begins === null ? unit.name : unitName(begins)}{' '}
          <span className={styles.code}>{unit.code}</span>
        </>
      ),
    },
    { key: 'kind', head: t('unitEvent.kind'), cell: ({ kind }) => t(`unitEventKind.${kind}`) },
    { key: 'what', head: t('unitImport.what'), cell: (event) => <What event={event} /> },
    {
      key: 'on',
      head: t('unitEvent.effectiveOn'),
      cell: ({ effectiveOn, coming }) => (
        <>
          {date(effectiveOn)}{' '}
          {coming ? <StateMark tone="neutral">{t('unitEventState.coming')}</StateMark> : null}
        </>
      ),
    },
    {
      key: 'basis',
      head: t('unitStory.basis'),
      cell: ({ basis: { number, issuedOn, issuer } }) =>
        t('unitImport.basis', { number, on: date(issuedOn), issuer }),
    },
    {
      key: 'rows',
      head: t('unitImport.fromRows'),
      cell: ({ sheet, rows }) => `${sheet}: ${rows.join(', ')}`,
    },
  ]
}

/** Of what kind and under whom a unit begins, how it is called, and of whom it is made. */
function What({ event }: { readonly event: PlannedUnitEvent }) {
  const { t, unitName, language } = useWorkspace()
  const { begins, parent, newName, from } = event
  const givers = from.map(({ name, share }) =>
    share < 1 ? `${name} (${formatPercent(share, language)})` : name,
  )
  const words = [
    begins === null ? '' : t(`unitKind.${begins.kind}`),
    parent === null ? '' : t('unitImport.under', { name: parent.name }),
    newName === null ? '' : t('unitImport.named', { name: unitName(newName) }),
    givers.length === 0 ? '' : t('unitImport.from', { names: givers.join(', ') }),
  ]
  return words.filter(Boolean).join('; ')
}
