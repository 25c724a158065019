import type { LocalText } from '@thang/contracts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { LocalTextFields } from '../editor/nodeFields.tsx'
import { ListFields } from './ListFields.tsx'
import type { SettingsProps } from './settingsProps.ts'

/** What a reader has to know of the set. */
export function NotesFields({ body, change }: SettingsProps) {
  const { t } = useWorkspace()
  return (
    <ListFields<LocalText>
      label={t('settings.notes')}
      hint={t('settings.notesHint')}
      items={body.notes}
      add={t('settings.addNote')}
      blank={() => ({ vi: t('settings.newNote') })}
      onChange={(notes) => change({ notes: [...notes] }, 'notes')}
      renderLine={(note, put) => (
        <LocalTextFields
          labels={{ vi: t('node.note'), en: t('node.noteEn') }}
          value={note}
          needed
          onChange={(text) => {
            if (text !== undefined && text.vi.trim() !== '') put(text)
          }}
        />
      )}
    />
  )
}
