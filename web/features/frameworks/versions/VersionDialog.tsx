import type { DraftVersion } from '@thang/contracts'
import { Answer, useAsk } from '../../../app/workspace/useAsk.tsx'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { Dialog } from '../../../ui/controls/Dialog.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { DiffList } from '../compare/DiffList.tsx'
import type { DraftEditor } from '../editor/useDraftEditor.ts'
import { useReplace } from '../editor/useReplace.ts'
import styles from '../frameworks.module.css'

interface VersionDialogProps {
  readonly editor: DraftEditor
  readonly seen: DraftVersion
  readonly onClose: () => void
}

/** What has changed since a version was saved, and bringing that version back. */
export function VersionDialog({ editor, seen, onClose }: VersionDialogProps) {
  const { t, dateTime, language } = useWorkspace()
  const { detail, save, mayEdit } = editor
  const replace = useReplace(editor)
  const { version } = seen
  const now = save.saved.version
  const asked = useAsk(['draft-diff', detail.id, `version ${version}`, now], (client) =>
    client.diffFrameworkDraft(detail.id, { version: String(version) }),
  )
  async function restore(base: number) {
    const restored = await replace.run({
      send: (client) => client.restoreDraftVersion(detail.id, { base, version }),
      done: t('versions.restored', { version }),
    })
    if (restored !== null) onClose()
  }
  return (
    <Dialog title={t('versions.title', { version })} onClose={onClose}>
      <p className={styles.lede}>
        {t('versions.savedBy', { at: dateTime(seen.savedAt), name: seen.savedBy.name })}
      </p>
      {replace.problem === null ? null : <Notice tone="attention">{replace.problem}</Notice>}
      <Answer of={asked}>
        {({ diff, to }) => (
          <>
            <h3 className={styles.subtitle}>{t('versions.since', { version })}</h3>
            <DiffList diff={diff} language={language} />
            <p className={styles.act}>
              {mayEdit ? (
                <Button
                  kind="primary"
                  busy={replace.busy ? t('form.busy') : undefined}
                  onPress={() => void restore(to.version ?? now)}
                  {...(save.unsaved && { unavailable: t('trial.waitForSave') })}
                >
                  {t('versions.restore', { version })}
                </Button>
              ) : null}
              <Button onPress={onClose}>{t('versions.leave')}</Button>
            </p>
            {mayEdit ? <p className={styles.hint}>{t('versions.restoreWhat')}</p> : null}
          </>
        )}
      </Answer>
    </Dialog>
  )
}
