import type { CalendarConflict } from '@thang/contracts'
import { saidIn } from '../../app/workspace/saidIn.ts'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useChangeWords } from './changeWords.ts'

/** What a conflict of the API says, by its contract. */
export function conflictIn(body: unknown): CalendarConflict | null {
  const details = saidIn(body)?.details
  return details === undefined ? null : (details as unknown as CalendarConflict)
}

/** Somebody was faster: who, which days, and that nothing of one's own is lost. */
export function ConflictNotice({ conflict }: { readonly conflict: CalendarConflict }) {
  const { t, dateTime } = useWorkspace()
  const changeWords = useChangeWords()
  const { version, by, at, why, changes } = conflict
  return (
    <Notice tone="attention" title={t('calendar.conflict', { version })}>
      <p>
        {t('calendar.conflictBy', {
          who: by ?? t('calendar.theProgram'),
          at: at === null ? '' : dateTime(at),
        })}
        {why === null ? '' : ` ${t('calendar.conflictWhy', { why })}`}
      </p>
      <ul>
        {changes.map((change) => (
          <li key={change.day}>{changeWords(change)}</li>
        ))}
      </ul>
      <p>{t('calendar.conflictDo')}</p>
    </Notice>
  )
}
