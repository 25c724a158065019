import { useState } from 'react'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { EmptyState } from '../../ui/controls/EmptyState.tsx'
import { Tabs } from '../../ui/controls/Tabs.tsx'
import { ComparePanel } from './compare/ComparePanel.tsx'
import { ChecksPanel } from './editor/ChecksPanel.tsx'
import { NodeForm } from './editor/NodeForm.tsx'
import { NodeTree } from './editor/NodeTree.tsx'
import { SettingsForm } from './editor/SettingsForm.tsx'
import { TreeButtons } from './editor/TreeButtons.tsx'
import type { DraftEditor } from './editor/useDraftEditor.ts'
import styles from './frameworks.module.css'
import { ImportPanel } from './importing/ImportPanel.tsx'
import { TrialPanel } from './trial/TrialPanel.tsx'
import { VersionsPanel } from './versions/VersionsPanel.tsx'

interface DraftTabsProps {
  readonly editor: DraftEditor
  /** Told which version a file became. */
  readonly onImported: (version: number) => void
}

/** What one does with a draft: write it, check it, compare it, try it, go back, replace it by a file. */
export function DraftTabs({ editor, onImported }: DraftTabsProps) {
  const { t } = useWorkspace()
  const [tab, setTab] = useState('write')
  const errors = editor.save.saved.findings.filter(({ severity }) => severity !== 'advice').length
  function open(id: string) {
    editor.select(id)
    setTab('write')
  }
  function showImported(version: number) {
    onImported(version)
    setTab('write')
  }
  return (
    <Tabs
      label={t('draft.tabs')}
      selected={tab}
      onSelect={setTab}
      tabs={[
        { key: 'write', text: t('draft.write'), panel: <Write editor={editor} /> },
        { key: 'whole', text: t('draft.whole'), panel: <SettingsForm editor={editor} /> },
        {
          key: 'checks',
          text: t('draft.checks', { count: errors }),
          panel: <ChecksPanel editor={editor} onOpen={open} />,
        },
        { key: 'compare', text: t('draft.compare'), panel: <ComparePanel editor={editor} /> },
        { key: 'trial', text: t('draft.trial'), panel: <TrialPanel editor={editor} /> },
        { key: 'versions', text: t('draft.versions'), panel: <VersionsPanel editor={editor} /> },
        ...(editor.mayEdit
          ? [
              {
                key: 'import',
                text: t('draft.import'),
                panel: <ImportPanel editor={editor} onImported={showImported} />,
              },
            ]
          : []),
      ]}
    />
  )
}

function Write({ editor }: { readonly editor: DraftEditor }) {
  const { t } = useWorkspace()
  const { body, placed, mayEdit, changeNode, nameInput } = editor
  return (
    <div className={styles.editor}>
      <div className={styles.side}>
        {mayEdit ? <TreeButtons editor={editor} /> : null}
        {body.nodes.length === 0 ? (
          <EmptyState title={t('editor.empty')}>{t('editor.emptyDo')}</EmptyState>
        ) : (
          <NodeTree editor={editor} />
        )}
      </div>
      {placed === undefined ? null : (
        <fieldset disabled={!mayEdit} className={styles.main}>
          <legend>{`${placed.node.code} · ${t(`nodeLevel.${placed.node.level}`)}`}</legend>
          <NodeForm framework={body} node={placed.node} change={changeNode} nameInput={nameInput} />
        </fieldset>
      )}
    </div>
  )
}
