import type { FrameworkDraftDetail } from '@thang/contracts'
import { Answer, useAsk } from '../../../app/workspace/useAsk.tsx'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { DiffList } from '../compare/DiffList.tsx'
import type { DraftEditor } from '../editor/useDraftEditor.ts'
import { useReplace } from '../editor/useReplace.ts'
import styles from '../frameworks.module.css'
import type { SoundFile } from './checkedFile.ts'
import { FileCheckPanel } from './FileCheckPanel.tsx'
import { FileFindings } from './FileFindings.tsx'
import { fileDiff } from './fileDiff.ts'
import { intoDraft, titleOf } from './intoDraft.ts'
import { SetPreview } from './SetPreview.tsx'
import { TemplateLink } from './TemplateLink.tsx'
import { UnderstoodColumns } from './UnderstoodColumns.tsx'
import { useFileCheck } from './useFileCheck.ts'

interface ImportPanelProps {
  readonly editor: DraftEditor
  /** Told which version the file became. */
  readonly onImported: (version: number) => void
}

/** A file is put in place of what the draft says, after seeing what that changes. */
export function ImportPanel({ editor, onImported }: ImportPanelProps) {
  const { t } = useWorkspace()
  const { detail, save } = editor
  const check = useFileCheck(titleOf(detail.body))
  // What another has saved meanwhile is part of what the file is compared with.
  const asked = useAsk(['draft-now', detail.id, save.saved.version], (client) =>
    client.getFrameworkDraft(detail.id),
  )
  return (
    <>
      <p className={styles.lede}>
        {t('import.intoDraft')} <TemplateLink />
      </p>
      <FileCheckPanel check={check}>
        {(sound) => (
          <Answer of={asked}>
            {(now) => (
              <Replacement
                editor={editor}
                now={now}
                sound={sound}
                onImported={(version) => {
                  check.forget()
                  onImported(version)
                }}
              />
            )}
          </Answer>
        )}
      </FileCheckPanel>
    </>
  )
}

interface ReplacementProps extends ImportPanelProps {
  readonly now: FrameworkDraftDetail
  readonly sound: SoundFile
}

function Replacement({ editor, now, sound, onImported }: ReplacementProps) {
  const { t, language } = useWorkspace()
  const replace = useReplace(editor)
  const { name, understood, findings, title } = sound
  const body = intoDraft(now.body, sound.body, { bare: title !== null })
  const diff = fileDiff(now.body, body)
  const same = diff.nodes.length === 0 && diff.framework.length === 0
  async function put() {
    const version = await replace.run({
      send: (client) =>
        client.saveFrameworkDraft(now.id, { base: now.version, body, imported: true }),
      done: t('import.imported', { name }),
    })
    if (version !== null) onImported(version)
  }
  return (
    <section className={styles.section} aria-labelledby="import-changes">
      <h2 id="import-changes">{t('import.changes', { name })}</h2>
      {body.code === now.body.code ? null : (
        <Notice tone="attention">
          {t('import.otherSet', { file: sound.body.code, draft: now.body.code })}
        </Notice>
      )}
      {title === null ? null : <Notice>{t('import.bare')}</Notice>}
      {replace.problem === null ? null : <Notice tone="attention">{replace.problem}</Notice>}
      <DiffList diff={diff} language={language} />
      {understood === null ? null : <UnderstoodColumns understood={understood} />}
      <details>
        <summary>{t('import.whole')}</summary>
        <SetPreview body={body} />
      </details>
      <FileFindings findings={findings} />
      {same ? null : (
        <p className={styles.act}>
          <Button
            kind="primary"
            busy={replace.busy ? t('form.busy') : undefined}
            onPress={() => void put()}
            {...(editor.save.unsaved && { unavailable: t('trial.waitForSave') })}
          >
            {t('import.put')}
          </Button>
        </p>
      )}
    </section>
  )
}
