import type { UnitStory } from '@thang/contracts'
import { ScreenLink } from '../../app/workspace/ScreenLink.tsx'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { formatPercent } from './percent.ts'
import { DataTable } from '../../ui/controls/DataTable.tsx'
import styles from './UnitTree.module.css'

/** What the unit has been through, oldest first: what went where, and by which document. */
export function UnitEventTable({ story: { unit, events } }: { readonly story: UnitStory }) {
  const { t, date } = useWorkspace()
  return (
    <section className={styles.section}>
      <h2 id="events">{t('unitStory.events')}</h2>
      <DataTable
        label={t('unitStory.events')}
        rows={events}
        rowKey={({ event }) => event}
        empty={null}
        columns={[
          {
            key: 'on',
            head: t('unitEvent.effectiveOn'),
            cell: ({ effectiveOn }) =>
              effectiveOn === null ? t('unitStory.unknown') : date(effectiveOn),
          },
          {
            key: 'kind',
            head: t('unitEvent.kind'),
            cell: ({ kind }) => t(`unitEventKind.${kind}`),
          },
          {
            key: 'steps',
            head: t('unitStory.steps'),
            cell: ({ steps }) => renderSteps(unit, steps),
          },
          {
            key: 'basis',
            head: t('unitStory.basis'),
            cell: ({ legalBasis, note }) =>
              [legalBasis ?? t('unitStory.noBasis'), note].filter(Boolean).join('. '),
          },
        ]}
      />
    </section>
  )
}

function renderSteps(unit: string, steps: StepsProps['steps']) {
  return <Steps unit={unit} steps={steps} />
}

interface StepsProps {
  readonly unit: string
  readonly steps: UnitStory['events'][number]['steps']
}

function Steps({ unit, steps }: StepsProps) {
  const { language } = useWorkspace()
  return (
    <ul className={styles.plain}>
      {steps.map(({ from, to, share }) => (
        <li key={`${from.code} ${to.code}`}>
          <Other unit={unit} other={from} /> → <Other unit={unit} other={to} />
          {share < 1 ? ` (${formatPercent(share, language)})` : null}
        </li>
      ))}
    </ul>
  )
}

function Other({
  unit,
  other: { code, name },
}: {
  readonly unit: string
  readonly other: { readonly code: string; readonly name: string }
}) {
  if (code === unit) return name
  return (
    <ScreenLink to="unit" params={{ id: code }}>
      {name}
    </ScreenLink>
  )
}
