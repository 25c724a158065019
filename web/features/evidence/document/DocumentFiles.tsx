import type { EvidenceDocument, EvidenceFile } from '@thang/contracts'
import { useState } from 'react'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { type Column, DataTable } from '../../../ui/controls/DataTable.tsx'
import styles from '../evidence.module.css'
import { FileLinks } from '../FileLinks.tsx'
import { FileViewer } from '../viewer/FileViewer.tsx'
import { AddFiles } from './AddFiles.tsx'

/** The files of a document, those that were replaced folded away, and the way to add one. */
export function DocumentFiles({ document }: { readonly document: EvidenceDocument }) {
  const { t } = useWorkspace()
  const [shown, setShown] = useState<EvidenceFile | null>(null)
  const [replaced, setReplaced] = useState<EvidenceFile | null>(null)
  const mayAdd = document.actions.includes('add-file')
  const current = document.files.filter(({ replacedBy }) => replacedBy === null)
  const earlier = document.files.filter(({ replacedBy }) => replacedBy !== null)
  const columns = useColumns(setShown)
  const replace = useReplaceColumn(setReplaced)
  return (
    <section className={styles.section} aria-labelledby="evidence-files">
      <h2 id="evidence-files" tabIndex={-1}>
        {t('evidence.files')}
      </h2>
      <DataTable
        label={t('evidence.files')}
        rows={current}
        cards
        rowKey={({ id }) => id}
        empty={<p>{t('evidence.noFileYet')}</p>}
        columns={mayAdd ? [...columns, replace] : columns}
      />
      {shown === null ? null : (
        <FileViewer file={shown} pages={null} onClose={() => setShown(null)} />
      )}
      {earlier.length === 0 ? null : (
        <details>
          <summary>{t('evidence.earlierFiles', { count: earlier.length })}</summary>
          <DataTable
            label={t('evidence.earlierFiles', { count: earlier.length })}
            rows={earlier}
            cards
            rowKey={({ id }) => id}
            empty={null}
            columns={columns}
          />
        </details>
      )}
      {mayAdd ? (
        <div className={styles.add}>
          <AddFiles document={document} replaced={replaced} onReplaced={() => setReplaced(null)} />
        </div>
      ) : null}
    </section>
  )
}

function useReplaceColumn(onReplace: (file: EvidenceFile) => void): Column<EvidenceFile> {
  const { t } = useWorkspace()
  return {
    key: 'replace',
    head: t('evidence.replace'),
    headHidden: true,
    cell: (file) => (
      <Button small onPress={() => onReplace(file)}>
        {t('evidence.replaceFile', { name: file.name })}
      </Button>
    ),
  }
}

function useColumns(onOpen: (file: EvidenceFile) => void): Column<EvidenceFile>[] {
  const { t, dateTime } = useWorkspace()
  return [
    { key: 'name', head: t('evidence.fileName'), cell: ({ name }) => name },
    {
      key: 'content',
      head: t('evidence.content'),
      cell: (file) => <FileLinks file={file} onOpen={onOpen} />,
    },
    {
      key: 'added',
      head: t('evidence.addedBy'),
      cell: ({ addedBy, addedAt }) =>
        t('evidence.byAt', { by: addedBy.name, at: dateTime(addedAt) }),
    },
  ]
}
