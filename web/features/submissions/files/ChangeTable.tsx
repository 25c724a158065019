import type { AnswerFileCheck } from '@thang/contracts'
import { useState } from 'react'
import { formatNumber } from '../../../app/i18n/numbers.ts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { type Column, DataTable } from '../../../ui/controls/DataTable.tsx'
import { changedLines, type LinesOf } from './changedLines.ts'
import styles from './files.module.css'

type Change = AnswerFileCheck['changes'][number]

/** So many at first, so that the button below is near; a round may have thousands. */
const first = 25
const more = 200

interface ChangeTableProps {
  readonly check: AnswerFileCheck
  readonly linesOf: LinesOf
}

/** What would be written: each answer with what it says now and what it would say. */
export function ChangeTable({ check, linesOf }: ChangeTableProps) {
  const { t } = useWorkspace()
  const [most, setMost] = useState(first)
  const { changes, moreChanges } = check
  const rest = changes.length - most
  const units = new Set(changes.map(({ unit }) => unit.code))
  const scored = changes.some(({ points }) => points !== null)
  const columns = useColumns(linesOf)
  return (
    <>
      <DataTable
        label={t('answerFile.changes')}
        dense
        rows={changes.slice(0, most)}
        cards
        rowKey={({ unit, node }) => `${unit.code} ${node}`}
        empty={null}
        columns={columns.filter(
          ({ key }) => (key !== 'unit' || units.size > 1) && (key !== 'points' || scored),
        )}
      />
      {rest > 0 ? (
        <p className={styles.more}>
          {t('answerFile.rest', { count: rest })}{' '}
          <Button small onPress={() => setMost(most + more)}>
            {t('answerFile.showMore')}
          </Button>
        </p>
      ) : null}
      {moreChanges > 0 ? <p>{t('answerFile.moreChanges', { count: moreChanges })}</p> : null}
    </>
  )
}

function useColumns(linesOf: LinesOf): Column<Change>[] {
  const { t, unitName } = useWorkspace()
  return [
    {
      key: 'node',
      head: t('evidence.indicator'),
      cell: ({ node, name }) => (
        <>
          <b>{node}</b> {name}
        </>
      ),
    },
    { key: 'unit', head: t('evidence.unit'), cell: ({ unit }) => unitName(unit) },
    {
      key: 'change',
      head: t('answerFile.change'),
      cell: (change) => <Lines change={change} linesOf={linesOf} />,
    },
    {
      key: 'points',
      head: t('answerFile.points'),
      cell: ({ points }) => <Points points={points} />,
    },
  ]
}

function Lines({ change, linesOf }: { readonly change: Change; readonly linesOf: LinesOf }) {
  const { t } = useWorkspace()
  return (
    <ul className={styles.lines}>
      {changedLines(linesOf, change).map(({ term, before, after }) => (
        <li key={term}>
          {term}: {before === null ? t('answerFile.nothing') : <del>{before}</del>}{' '}
          <span aria-hidden="true">→</span> <ins>{after ?? t('answerFile.nothing')}</ins>
        </li>
      ))}
    </ul>
  )
}

function Points({ points }: Pick<Change, 'points'>) {
  const { t, language } = useWorkspace()
  if (points === null) return null
  const shown = (value: number | null) => (value === null ? '–' : formatNumber(value, 2, language))
  return (
    <div className={styles.points}>
      {t('answerFile.selfScore', { points: shown(points.self) })}
      <br />
      {t('answerFile.appraisedScore', { points: shown(points.appraised) })}
    </div>
  )
}
