import { useState } from 'react'
import { Answer, useAsk } from '../../../app/workspace/useAsk.tsx'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { EmptyState } from '../../../ui/controls/EmptyState.tsx'
import { SelectField } from '../../../ui/controls/SelectField.tsx'
import { Tabs } from '../../../ui/controls/Tabs.tsx'
import type { DraftEditor } from '../editor/useDraftEditor.ts'
import styles from '../frameworks.module.css'
import { useLocalText } from '../useLocalText.ts'
import { usePublic } from '../usePublic.ts'
import { ComparisonFiles } from './ComparisonFiles.tsx'
import { CrosswalkTable } from './CrosswalkTable.tsx'
import { DiffList } from './DiffList.tsx'
import { PrintTitle } from './PrintTitle.tsx'

/** What the draft changes in an issued version, in words and as a table of what became of each indicator. */
export function ComparePanel({ editor }: { readonly editor: DraftEditor }) {
  const { t } = useWorkspace()
  const text = useLocalText()
  const { data } = usePublic(['public', 'frameworks'], (client) => client.listFrameworks())
  const [against, setAgainst] = useState(editor.detail.basedOn?.code ?? '')
  const frameworks = data?.frameworks ?? []
  return (
    <>
      <div className={styles.choose} data-screen-only>
        <SelectField
          id="compare-against"
          name="compare-against"
          label={t('compareDraft.against')}
          placeholder={t('compareDraft.choose')}
          value={against}
          error={undefined}
          options={frameworks.map(({ code, name }) => ({
            value: code,
            text: `${text(name)} (${code})`,
          }))}
          onChange={setAgainst}
        />
      </div>
      {editor.save.unsaved ? (
        <p className={styles.hint} data-screen-only>
          {t('compareDraft.savedOnly')}
        </p>
      ) : null}
      {against === '' ? (
        <EmptyState title={t('compareDraft.none')}>{t('compareDraft.noneDo')}</EmptyState>
      ) : (
        <>
          <ComparisonFiles detail={editor.detail} against={against} />
          <Tabs
            label={t('compareDraft.views')}
            tabs={[
              {
                key: 'diff',
                text: t('compareDraft.diff'),
                panel: <Diff editor={editor} against={against} />,
              },
              {
                key: 'crosswalk',
                text: t('compareDraft.crosswalk'),
                panel: <Crosswalk editor={editor} against={against} />,
              },
            ]}
          />
        </>
      )}
    </>
  )
}

interface ComparedProps {
  readonly editor: DraftEditor
  readonly against: string
}

function Diff({ editor, against }: ComparedProps) {
  const { language } = useWorkspace()
  const { detail, save } = editor
  const asked = useAsk(['draft-diff', detail.id, against, save.saved.version], (client) =>
    client.diffFrameworkDraft(detail.id, { against }),
  )
  return (
    <Answer of={asked}>
      {({ from, to, diff }) => (
        <>
          <PrintTitle kind="diff" from={from} to={to} />
          <DiffList diff={diff} language={language} />
        </>
      )}
    </Answer>
  )
}

function Crosswalk({ editor, against }: ComparedProps) {
  const { language } = useWorkspace()
  const { detail, save } = editor
  const asked = useAsk(['draft-crosswalk', detail.id, against, save.saved.version], (client) =>
    client.crosswalkFrameworkDraft(detail.id, { against }),
  )
  return (
    <Answer of={asked}>
      {({ from, to, entries }) => (
        <div data-landscape>
          <PrintTitle kind="crosswalk" from={from} to={to} />
          <CrosswalkTable entries={entries} language={language} />
        </div>
      )}
    </Answer>
  )
}
