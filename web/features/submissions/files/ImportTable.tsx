import type { AnswerImport } from '@thang/contracts'
import { useState } from 'react'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { type Column, DataTable } from '../../../ui/controls/DataTable.tsx'
import { StateMark } from '../../../ui/controls/StateMark.tsx'
import { ReasonDialog } from '../../people/ReasonDialog.tsx'
import styles from './files.module.css'

interface ImportTableProps {
  readonly imports: readonly AnswerImport[]
  readonly undo: (id: number, reason: string) => Promise<unknown>
}

/** What was taken in before, by whom, and the way to undo it. */
export function ImportTable({ imports, undo }: ImportTableProps) {
  const { t } = useWorkspace()
  const [undoing, setUndoing] = useState<AnswerImport | null>(null)
  const columns = useColumns()
  const button = undoColumn(t('answerFile.undo'), setUndoing)
  return (
    <section className={styles.section}>
      <h2 id="answer-imports" tabIndex={-1}>
        {t('answerFile.earlier')}
      </h2>
      <DataTable
        label={t('answerFile.earlier')}
        rows={imports}
        cards
        rowKey={({ id }) => id}
        empty={<p>{t('answerFile.noneEarlier')}</p>}
        columns={imports.some(({ mayUndo }) => mayUndo) ? [...columns, button] : columns}
      />
      {undoing === null ? null : (
        <ReasonDialog
          title={t('answerFile.undoTitle', { name: undoing.file })}
          confirm={t('answerFile.undo')}
          danger
          hint={t('answerFile.undoHint')}
          send={(reason) => undo(undoing.id, reason)}
          done={t('answerFile.undoDone', { name: undoing.file })}
          shows="answer-imports"
          onClose={() => setUndoing(null)}
        >
          <p>{t('answerFile.undoWhat', { count: undoing.answers })}</p>
        </ReasonDialog>
      )}
    </section>
  )
}

function undoColumn(words: string, onUndo: (row: AnswerImport) => void): Column<AnswerImport> {
  return {
    key: 'undo',
    head: words,
    headHidden: true,
    cell: (row) =>
      row.mayUndo ? (
        <Button small onPress={() => onUndo(row)}>
          {words}
        </Button>
      ) : null,
  }
}

function useColumns(): Column<AnswerImport>[] {
  const { t, dateTime } = useWorkspace()
  return [
    { key: 'file', head: t('answerFile.file'), cell: ({ file }) => file },
    { key: 'kind', head: t('answerFile.kind'), cell: ({ kind }) => t(`answerImport.${kind}`) },
    {
      key: 'answers',
      head: t('answerFile.answers'),
      numeric: true,
      cell: ({ answers }) => String(answers),
    },
    {
      key: 'by',
      head: t('answerFile.by'),
      cell: ({ by, at }) => t('evidence.byAt', { by: by.name, at: dateTime(at) }),
    },
    { key: 'state', head: t('evidence.state'), cell: ({ undone }) => <State undone={undone} /> },
  ]
}

function State({ undone }: Pick<AnswerImport, 'undone'>) {
  const { t, dateTime } = useWorkspace()
  if (undone === null) return <StateMark tone="good">{t('answerFile.inForce')}</StateMark>
  const { by, at, reason, kept } = undone
  return (
    <>
      <StateMark tone="neutral">{t('answerFile.undone')}</StateMark>
      <p className={styles.small}>
        {t('answerFile.undoneBy', { by: by.name, at: dateTime(at), reason })}
        {kept === 0 ? null : ` ${t('answerFile.kept', { count: kept })}`}
      </p>
    </>
  )
}
