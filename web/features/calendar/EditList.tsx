import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import styles from './calendar.module.css'
import type { CalendarEdit } from './draft.ts'

interface EditListProps {
  readonly edits: readonly CalendarEdit[]
  /** Those among them that change nothing any more. */
  readonly idle: readonly CalendarEdit[]
  readonly onUndo: (edit: CalendarEdit) => void
}

/** The changes so far, each of which can be taken back. */
export function EditList({ edits, idle, onUndo }: EditListProps) {
  const { t, date } = useWorkspace()
  if (edits.length === 0) return <p className={styles.faint}>{t('calendar.noEdits')}</p>
  const textOf = (edit: CalendarEdit) => {
    if (edit.kind === 'remove') return t('calendarEdit.remove', { day: date(edit.day) })
    if (edit.kind === 'add-swap') {
      return t('calendarEdit.addSwap', { off: date(edit.off), worked: date(edit.worked) })
    }
    return t('calendarEdit.addHoliday', { day: date(edit.day), name: edit.name })
  }
  return (
    <ol className={styles.edits}>
      {edits.map((edit) => (
        <li key={JSON.stringify(edit)}>
          {textOf(edit)}
          {idle.includes(edit) ? ` (${t('calendar.idle')})` : ''}{' '}
          <Button small kind="quiet" onPress={() => onUndo(edit)}>
            {t('calendar.undo')}
          </Button>
        </li>
      ))}
    </ol>
  )
}
