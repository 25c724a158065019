import { projectCalendar } from '@thang/engine'
import { ScreenHead } from '../../app/workspace/ScreenHead.tsx'
import { Answer, useAsk } from '../../app/workspace/useAsk.tsx'
import { useAddress, useWorkspace } from '../../app/workspace/workspace.tsx'
import { EmptyState } from '../../ui/controls/EmptyState.tsx'
import { Loading } from '../../ui/controls/Loading.tsx'
import { CalendarEditor } from './CalendarEditor.tsx'

export function Screen() {
  const { t } = useWorkspace()
  const year = Number(useAddress().params['year'])
  const actions = useAsk(['calendar', 'actions', year], (client) => client.getCalendarActions(year))
  return (
    <>
      <ScreenHead title={t('calendar.editTitle', { year: String(year) })}>
        {t('calendar.editLede')}
      </ScreenHead>
      <Answer of={actions} loading={<Loading rows={8} />}>
        {({ actions: may }) =>
          may.includes('revise') ? (
            <Editor year={year} />
          ) : (
            <EmptyState title={t('calendar.noRight')}>{t('calendar.noRightDo')}</EmptyState>
          )
        }
      </Answer>
    </>
  )
}

function Editor({ year }: { readonly year: number }) {
  // A year without a calendar starts from what the law says.
  const asked = useAsk(['calendar', 'all'], (client) => client.listCalendars())
  return (
    <Answer of={asked} loading={<Loading rows={8} />}>
      {({ calendars }) => {
        const current = calendars.find((calendar) => calendar.year === year)
        return <CalendarEditor base={current ?? projectCalendar(year)} />
      }}
    </Answer>
  )
}
