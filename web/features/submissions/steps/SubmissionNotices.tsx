import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import type { Desk } from '../useDesk.ts'

/** What must be known before filling: why it came back, where the unit came from, more time that was given. */
export function SubmissionNotices({ desk: { detail, now } }: { readonly desk: Desk }) {
  const { t, dateTime, unitName } = useWorkspace()
  const { history, state, predecessors, successor, scoreRule, extensions } = detail
  const back = history.find(({ to }) => to === 'returned')
  const open = extensions.filter(({ until }) => Date.parse(until) >= now)
  return (
    <>
      {state === 'returned' && back !== undefined ? (
        <Notice
          tone="attention"
          title={t('returned.title', { name: back.by.name, at: dateTime(back.at) })}
        >
          <p>{back.reason}</p>
        </Notice>
      ) : null}
      {successor === null ? null : (
        <Notice tone="attention">
          <p>{t('succeeded.what', { unit: unitName(successor) })}</p>
        </Notice>
      )}
      {predecessors.length === 0 ? null : (
        <Notice>
          <p>
            {t('predecessor.what', {
              units: predecessors.map(({ unit }) => unitName(unit)).join(', '),
            })}{' '}
            {t(`scoreRule.${scoreRule}`)}
          </p>
        </Notice>
      )}
      {open.map((each) => (
        <Notice key={each.id}>
          <p>
            {t(each.node === null ? 'extension.whole' : 'extension.indicator', {
              phase: t(`phase.${each.phase}`),
              node: each.node ?? '',
              until: dateTime(each.until),
              who: each.by.name,
              reason: each.reason,
            })}
          </p>
        </Notice>
      ))}
    </>
  )
}
