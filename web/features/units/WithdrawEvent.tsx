import type { UnitEventsWithdrawn } from '@thang/contracts'
import { useQueryClient } from '@tanstack/react-query'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ReasonDialog } from '../people/ReasonDialog.tsx'
import type { ToldEvent } from './UnitEventTable.tsx'

export type WithdrawnEvents = UnitEventsWithdrawn

interface WithdrawDialogProps {
  readonly event: ToldEvent
  readonly onWithdrawn: (events: WithdrawnEvents) => void
  readonly onClose: () => void
}

/** Names the event, says what follows, asks why, and withdraws it. */
export function WithdrawDialog({ event: { told }, onWithdrawn, onClose }: WithdrawDialogProps) {
  const { t, client, date } = useWorkspace()
  const queries = useQueryClient()
  const on = told.effectiveOn === null ? t('unitStory.unknown') : date(told.effectiveOn)
  const kind = t(`unitEventKind.${told.kind}`)
  return (
    <ReasonDialog
      title={t('withdraw.title', { kind, on })}
      confirm={t('withdraw.do')}
      danger
      hint={t('withdraw.hint')}
      send={async (reason) => {
        onWithdrawn(await client.withdrawUnitEvent(told.event, { reason }))
        await queries.invalidateQueries({ queryKey: ['units'] })
      }}
      done={t('withdraw.done')}
      shows="events"
      onClose={onClose}
    >
      <p>{told.legalBasis}</p>
      <p>{t('withdraw.what')}</p>
    </ReasonDialog>
  )
}

/** What withdrawing did to posts. */
export function Withdrawn({ events }: { readonly events: WithdrawnEvents }) {
  const { t } = useWorkspace()
  const { movedBack, stillClosed } = events
  if (movedBack.length === 0 && stillClosed.length === 0) return null
  const named = (posts: typeof movedBack) =>
    posts.map(({ title, unit }) => t('unitPreview.post', { title, unit: unit.name })).join('; ')
  return (
    <Notice>
      {movedBack.length === 0 ? null : (
        <p>{t('withdraw.movedBack', { posts: named(movedBack) })}</p>
      )}
      {stillClosed.length === 0 ? null : (
        <p>{t('withdraw.stillClosed', { posts: named(stillClosed) })}</p>
      )}
    </Notice>
  )
}
