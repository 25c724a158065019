import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { StateMark } from '../../ui/controls/StateMark.tsx'
import type { ToldEvent } from './UnitEventTable.tsx'
import styles from './UnitTree.module.css'

/** Whether an event is still to come, was withdrawn by whom and why, or is contradicted; nothing for one in force. */
export function EventState({ told, record, today }: ToldEvent & { readonly today: string }) {
  const { t } = useWorkspace()
  if (told.withdrawn !== null) return <WithdrawnMark told={told} record={record} />
  if (record?.state === 'contradicted') {
    return (
      <>
        <Mark tone="attention">{t('unitEventState.contradicted')}</Mark>
        <p className={styles.code}>{t('unitEventState.contradictedWhat')}</p>
      </>
    )
  }
  const coming = told.effectiveOn !== null && told.effectiveOn > today
  return coming ? <Mark tone="neutral">{t('unitEventState.coming')}</Mark> : null
}

function WithdrawnMark({ told, record }: ToldEvent) {
  const { t, date, dateTime } = useWorkspace()
  const on = told.withdrawn?.on ?? ''
  const who = record?.withdrawn ?? null
  return (
    <>
      <Mark tone="neutral">{t('unitEventState.withdrawn')}</Mark>
      <p className={styles.code}>
        {who === null
          ? t('unitEventState.withdrawnOn', { on: date(on) })
          : t('unitEventState.withdrawnBy', { by: who.by, at: dateTime(who.at) })}{' '}
        {t('unitEventState.reason', { reason: told.withdrawn?.reason ?? '' })}
      </p>
    </>
  )
}

interface MarkProps {
  readonly tone: 'neutral' | 'attention'
  readonly children: string
}

function Mark({ tone, children }: MarkProps) {
  return (
    <p>
      <StateMark tone={tone}>{children}</StateMark>
    </p>
  )
}
