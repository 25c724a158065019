import type { RoundDetail, RoundEntry } from '@thang/contracts'
import { useState } from 'react'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { type Column, DataTable } from '../../ui/controls/DataTable.tsx'
import { NodeName } from './NodeName.tsx'
import styles from './rounds.module.css'

const few = 20

/** Every step that was taken: who, when, what, for whom and why; the newest first. */
export function HistoryTable({ round }: { readonly round: RoundDetail }) {
  const { t } = useWorkspace()
  const [all, setAll] = useState(false)
  const { history } = round
  const rows = all ? history : history.slice(0, few)
  return (
    <>
      <DataTable
        label={t('round.history')}
        rows={rows}
        rowKey={({ id }) => id}
        columns={useEntryColumns(round)}
        empty={<p className={styles.faint}>{t('round.noHistory')}</p>}
        dense
        cards
      />
      {rows.length === history.length ? null : (
        <p className={styles.more}>
          <Button small onPress={() => setAll(true)}>
            {t('round.allHistory', { count: history.length })}
          </Button>
        </p>
      )}
    </>
  )
}

function useEntryColumns(round: RoundDetail): Column<RoundEntry>[] {
  const { t, dateTime } = useWorkspace()
  return [
    {
      key: 'what',
      head: t('round.step'),
      cell: ({ action }) => t(`roundAction.${action}`),
    },
    {
      key: 'about',
      head: t('round.about'),
      cell: (entry) => <About round={round} entry={entry} />,
    },
    { key: 'why', head: t('round.why'), cell: ({ reason }) => reason ?? '–' },
    { key: 'who', head: t('round.who'), cell: ({ by }) => by?.name ?? t('shell.name') },
    { key: 'when', head: t('round.when'), cell: ({ at }) => dateTime(at) },
  ]
}

/** For whom, of what and until when, as far as the step says. */
function About({ round, entry }: { readonly round: RoundDetail; readonly entry: RoundEntry }) {
  const { t, dateTime, unitName } = useWorkspace()
  const { unit, kind, node, phase, until, whom } = entry
  const ofUnit = round.participants.find((each) => each.unit.code === unit?.code)?.kind
  const said = [
    unit === null ? null : unitName(unit),
    phase === null ? null : t(`phase.${phase}`),
    whom,
    until === null ? null : t('round.untilWhen', { until: dateTime(until) }),
    unit === null && kind !== null ? t(`unitKind.${kind}`) : null,
  ].filter((each) => each !== null)
  if (said.length === 0 && node === null) return '–'
  return (
    <>
      {node === null ? null : <NodeName round={round} kind={kind ?? ofUnit} node={node} />}
      {node !== null && said.length > 0 ? '; ' : null}
      {said.join('; ')}
    </>
  )
}
