import type { UnitImport } from '@thang/contracts'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { type Column, DataTable } from '../../../ui/controls/DataTable.tsx'
import { StateMark } from '../../../ui/controls/StateMark.tsx'
import { ReasonDialog } from '../../people/ReasonDialog.tsx'
import styles from '../UnitTree.module.css'
import { useCountWords } from './useCountWords.ts'

/** What was imported before, by whom, and the way to undo it. */
export function ImportTable({ imports }: { readonly imports: readonly UnitImport[] }) {
  const { t } = useWorkspace()
  const [undoing, setUndoing] = useState<UnitImport>()
  const columns = useImportColumns()
  const undo = undoColumn({ head: t('unitStory.actions'), words: t('unitImport.undo') }, setUndoing)
  return (
    <section className={styles.section}>
      <h2 id="imports" tabIndex={-1}>
        {t('unitImport.earlier')}
      </h2>
      <DataTable
        label={t('unitImport.earlier')}
        rows={imports}
        rowKey={({ id }) => id}
        empty={<p>{t('unitImport.none')}</p>}
        columns={imports.some(({ actions }) => actions.length > 0) ? [...columns, undo] : columns}
      />
      {undoing === undefined ? null : (
        <UndoDialog undoing={undoing} onClose={() => setUndoing(undefined)} />
      )}
    </section>
  )
}

function undoColumn(
  { head, words }: { readonly head: string; readonly words: string },
  onUndo: (row: UnitImport) => void,
): Column<UnitImport> {
  return {
    key: 'undo',
    head,
    headHidden: true,
    cell: (row) =>
      row.actions.includes('undo') ? (
        <Button small onPress={() => onUndo(row)}>
          {words}
        </Button>
      ) : null,
  }
}

function useImportColumns(): Column<UnitImport>[] {
  const { t, dateTime } = useWorkspace()
  const countWords = useCountWords()
  return [
    { key: 'file', head: t('unitImport.fileName'), cell: ({ fileName }) => fileName },
    {
      key: 'what',
      head: t('unitImport.what'),
      cell: ({ rows, counts }) => t('unitImport.rowsOf', { rows, what: countWords(counts) }),
    },
    {
      key: 'by',
      head: t('unitImport.by'),
      cell: ({ by, at }) => t('unitImport.byAt', { by: by.name, at: dateTime(at) }),
    },
    { key: 'state', head: t('unitImport.state'), cell: (row) => <State row={row} /> },
  ]
}

function State({ row: { undone } }: { readonly row: UnitImport }) {
  const { t, dateTime } = useWorkspace()
  if (undone === null) return <StateMark tone="good">{t('unitImport.inForce')}</StateMark>
  return (
    <>
      <StateMark tone="neutral">{t('unitImport.undone')}</StateMark>
      <p className={styles.code}>
        {t('unitImport.undoneBy', {
          by: undone.by.name,
          at: dateTime(undone.at),
          reason: undone.reason,
        })}
      </p>
    </>
  )
}

interface UndoDialogProps {
  readonly undoing: UnitImport
  readonly onClose: () => void
}

function UndoDialog({ undoing, onClose }: UndoDialogProps) {
  const { t, client } = useWorkspace()
  const queries = useQueryClient()
  const countWords = useCountWords()
  return (
    <ReasonDialog
      title={t('unitImport.undoTitle', { name: undoing.fileName })}
      confirm={t('unitImport.undo')}
      danger
      hint={t('unitImport.undoHint')}
      send={async (reason) => {
        await client.undoUnitImport(undoing.id, { reason })
        await queries.invalidateQueries({ queryKey: ['units'] })
      }}
      done={t('unitImport.undoDone', { name: undoing.fileName })}
      shows="imports"
      onClose={onClose}
    >
      <p>{t('unitImport.undoWhat', { what: countWords(undoing.counts) })}</p>
    </ReasonDialog>
  )
}
