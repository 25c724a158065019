import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import type { DraftEditor } from '../editor/useDraftEditor.ts'
import { useReplace } from '../editor/useReplace.ts'

interface UndoImportProps {
  readonly editor: DraftEditor
  /** The version that a file became. */
  readonly imported: number
  readonly onDone: () => void
}

/** Says that a file was put into the draft, and takes it back; gone once something else was saved. */
export function UndoImport({ editor, imported, onDone }: UndoImportProps) {
  const { t } = useWorkspace()
  const { detail, save } = editor
  const replace = useReplace(editor)
  if (save.unsaved || save.saved.version !== imported) return null
  const before = imported - 1
  async function undo() {
    const restored = await replace.run({
      send: (client) => client.restoreDraftVersion(detail.id, { base: imported, version: before }),
      done: t('import.undone'),
    })
    if (restored !== null) onDone()
  }
  return (
    <Notice>
      <p>{t('import.isVersion', { version: imported })}</p>
      {replace.problem === null ? null : <p>{replace.problem}</p>}
      <Button small busy={replace.busy ? t('form.busy') : undefined} onPress={() => void undo()}>
        {t('import.undo')}
      </Button>
    </Notice>
  )
}
