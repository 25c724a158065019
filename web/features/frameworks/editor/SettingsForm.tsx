import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import styles from '../frameworks.module.css'
import { IdentityFields } from '../settings/IdentityFields.tsx'
import { LevelScaleFields } from '../settings/LevelScaleFields.tsx'
import { NotesFields } from '../settings/NotesFields.tsx'
import { TotalFields } from '../settings/TotalFields.tsx'
import { ViewsFields } from '../settings/ViewsFields.tsx'
import type { DraftEditor } from './useDraftEditor.ts'

/** What the set says of itself: what it is, how its index is made, views, levels, notes. */
export function SettingsForm({ editor }: { readonly editor: DraftEditor }) {
  const { t } = useWorkspace()
  const { body, mayEdit, changeSettings } = editor
  const props = { body, change: changeSettings }
  return (
    <fieldset disabled={!mayEdit} className={styles.main}>
      <legend>{t('settings.title')}</legend>
      <div className={styles.form}>
        <IdentityFields {...props} />
        <TotalFields {...props} />
        <ViewsFields {...props} />
        <LevelScaleFields {...props} />
        <NotesFields {...props} />
        <p className={styles.hint}>{t('settings.elsewhere')}</p>
      </div>
    </fieldset>
  )
}
