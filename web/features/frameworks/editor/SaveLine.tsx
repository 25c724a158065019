import { formatDateTime } from '../../../app/workspace/dateTime.ts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { StateMark } from '../../../ui/controls/StateMark.tsx'
import styles from '../frameworks.module.css'
import type { DraftEditor } from './useDraftEditor.ts'

/** How the saving stands, in words; steps back and forth beside it. */
export function SaveLine({ editor }: { readonly editor: DraftEditor }) {
  const { t } = useWorkspace()
  const { save, mayEdit, canUndo, canRedo, undo, redo } = editor
  if (!mayEdit) return null
  return (
    <div className={styles.saveLine} data-screen-only>
      <output>
        <SaveWords editor={editor} />
      </output>
      {save.state.is === 'failed' ? (
        <Button small onPress={save.retry}>
          {t('draft.saveAgain')}
        </Button>
      ) : null}
      <span className={styles.steps}>
        <Button small onPress={undo} {...(!canUndo && { unavailable: t('draft.nothingToUndo') })}>
          {t('draft.undo')}
        </Button>
        <Button small onPress={redo} {...(!canRedo && { unavailable: t('draft.nothingToRedo') })}>
          {t('draft.redo')}
        </Button>
      </span>
    </div>
  )
}

function SaveWords({ editor: { save } }: { readonly editor: DraftEditor }) {
  const { t, language } = useWorkspace()
  const { state, unsaved, saved, mergedWith, isKept, isRestored } = save
  if (state.is === 'failed') {
    return <StateMark tone="late">{t('draft.notSaved', { why: state.message })}</StateMark>
  }
  if (state.is === 'conflict') return <StateMark tone="late">{t('draft.inConflict')}</StateMark>
  if (state.is === 'offline')
    return (
      <StateMark tone="attention">{t(isKept ? 'draft.offline' : 'draft.offlineUnkept')}</StateMark>
    )
  if (unsaved || state.is === 'saving') {
    return <StateMark tone="neutral">{t(isRestored ? 'draft.restored' : 'draft.saving')}</StateMark>
  }
  const at = formatDateTime(saved.editedAt, language)
  const who = [...new Set(mergedWith)].join(', ')
  const said = mergedWith.length === 0 ? t('draft.saved', { at }) : t('draft.merged', { at, who })
  return <StateMark tone="good">{said}</StateMark>
}
