import type { DraftVersion } from '@thang/contracts'
import { useState } from 'react'
import { Answer, useAsk } from '../../../app/workspace/useAsk.tsx'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { type Column, DataTable } from '../../../ui/controls/DataTable.tsx'
import type { DraftEditor } from '../editor/useDraftEditor.ts'
import styles from '../frameworks.module.css'
import { VersionDialog } from './VersionDialog.tsx'

/** Every time the draft was saved, and the way back to any of them. */
export function VersionsPanel({ editor }: { readonly editor: DraftEditor }) {
  const { t } = useWorkspace()
  const { detail, save } = editor
  const [seen, setSeen] = useState<DraftVersion | null>(null)
  const asked = useAsk(['draft-versions', detail.id, save.saved.version], (client) =>
    client.listDraftVersions(detail.id),
  )
  const columns = useVersionColumns(setSeen)
  return (
    <>
      <p className={styles.lede}>{t('versions.what')}</p>
      <Answer of={asked}>
        {({ versions }) => (
          <DataTable
            label={t('draft.versions')}
            dense
            rows={versions.map((version, index) => ({ ...version, isNow: index === 0 }))}
            rowKey={({ version }) => version}
            empty={null}
            columns={columns}
          />
        )}
      </Answer>
      {seen === null ? null : (
        <VersionDialog editor={editor} seen={seen} onClose={() => setSeen(null)} />
      )}
    </>
  )
}

type Row = DraftVersion & { readonly isNow: boolean }

function useVersionColumns(onSee: (version: DraftVersion) => void): Column<Row>[] {
  const { t, dateTime } = useWorkspace()
  return [
    {
      key: 'version',
      head: t('versions.number'),
      cell: (row) =>
        row.isNow ? (
          t('versions.now', { version: row.version })
        ) : (
          <Button small onPress={() => onSee(row)}>
            {t('versions.seeOne', { version: row.version })}
          </Button>
        ),
    },
    { key: 'at', head: t('versions.at'), cell: ({ savedAt }) => dateTime(savedAt) },
    { key: 'by', head: t('versions.by'), cell: ({ savedBy }) => savedBy.name },
    {
      key: 'how',
      head: t('versions.how'),
      cell: ({ how, restored }) => t(`versionHow.${how}`, { version: restored ?? 0 }),
    },
  ]
}
