import type { CalendarDocument } from '@thang/contracts'
import { checkCalendar, type WorkCalendar } from '@thang/engine'
import { useState } from 'react'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { AddHolidayForm, AddSwapForm } from './AddForms.tsx'
import styles from './calendar.module.css'
import { DayTable } from './DayTable.tsx'
import { DocumentForm } from './DocumentForm.tsx'
import { applyEdits, type CalendarEdit } from './draft.ts'
import { EditList } from './EditList.tsx'
import { keepDraft, keptDraft } from './keptDraft.ts'
import { Preview } from './Preview.tsx'
import { SaveForm } from './SaveForm.tsx'

interface CalendarEditorProps {
  /** The current version, or what the law says of a year that has none. */
  readonly base: WorkCalendar
}

/** Prepares a new version: by which document, what changes, what follows, and why. */
export function CalendarEditor({ base }: CalendarEditorProps) {
  const { t } = useWorkspace()
  const { edits, document, change } = useDraft(base.year)
  const { calendar, idle } = applyEdits(base, edits)
  const add = (edit: CalendarEdit) => change({ edits: [...edits, edit], document })
  if (document === null) {
    return (
      <section className={styles.section} aria-labelledby="document">
        <h2 id="document">{t('calendar.byDocument')}</h2>
        <DocumentForm
          known={base.documents}
          onChoose={(chosen) => change({ edits, document: chosen })}
        />
      </section>
    )
  }
  return (
    <>
      <Notice title={t('calendar.byDocument')}>
        {document.number}, {document.issuer}: {document.title}{' '}
        <Button small kind="quiet" onPress={() => change({ edits, document: null })}>
          {t('calendar.otherDocument')}
        </Button>
      </Notice>
      <section className={styles.section} aria-labelledby="what-changes">
        <h2 id="what-changes">{t('calendar.whatChanges')}</h2>
        <EditList
          edits={edits}
          idle={idle}
          onUndo={(gone) => change({ edits: edits.filter((edit) => edit !== gone), document })}
        />
        <div className={styles.forms}>
          <AddHolidayForm year={base.year} document={document} onAdd={add} />
          <AddSwapForm year={base.year} document={document} onAdd={add} />
        </div>
        <details className={styles.dayList}>
          <summary>{t('calendar.removeDays')}</summary>
          <DayTable calendar={calendar} onRemove={(day) => add({ kind: 'remove', day })} />
        </details>
      </section>
      <Preview before={base} after={calendar} problems={checkCalendar(calendar)} />
      <SaveForm
        draft={calendar}
        base={base.version}
        document={document}
        changed={edits.length > 0}
        onSaved={() => change({ edits: [], document: null })}
      />
    </>
  )
}

interface Draft {
  readonly edits: readonly CalendarEdit[]
  readonly document: CalendarDocument | null
}

/** What is being prepared, kept in this tab so that leaving the screen loses nothing. */
function useDraft(year: number) {
  const [draft, setDraft] = useState<Draft>(() => keptDraft(year))
  return {
    ...draft,
    change(next: Draft) {
      setDraft(next)
      keepDraft(year, next)
    },
  }
}
