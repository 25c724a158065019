import type { CalendarRevision } from '@thang/contracts'
import { compareCalendars } from '@thang/engine'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { DataTable } from '../../ui/controls/DataTable.tsx'
import { useChangeWords } from './changeWords.ts'

/** Every version of the year, the newest first, each with the days it changed. */
export function VersionTable({ versions }: { readonly versions: readonly CalendarRevision[] }) {
  const { t, dateTime } = useWorkspace()
  const changeWords = useChangeWords()
  const changesOf = (revision: CalendarRevision) => {
    const before = versions.find(({ version }) => version === revision.version - 1)
    if (before === undefined) return t('calendar.firstVersion')
    const changes = compareCalendars(before, revision)
    return changes.length === 0 ? t('calendar.noDayChanged') : changes.map(changeWords).join('; ')
  }
  return (
    <DataTable
      label={t('calendar.versions')}
      dense
      rows={versions}
      rowKey={({ version }) => version}
      empty={null}
      columns={[
        {
          key: 'version',
          head: t('calendar.version'),
          cell: ({ version, status }) => `${version} · ${t(`calendarStatus.${status}`)}`,
        },
        { key: 'at', head: t('calendar.storedAt'), cell: ({ storedAt }) => dateTime(storedAt) },
        {
          key: 'decided',
          head: t('calendar.document'),
          cell: ({ decidedBy }) => decidedBy ?? '–',
        },
        { key: 'changes', head: t('calendar.changes'), cell: changesOf },
        {
          key: 'reason',
          head: t('reason.label'),
          cell: ({ reason, shipped }) => (shipped ? t('calendar.shipped') : (reason ?? '–')),
        },
      ]}
    />
  )
}
