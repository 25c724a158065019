import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { StateMark } from '../../../ui/controls/StateMark.tsx'
import styles from '../submissions.module.css'
import type { Desk, DeskItem } from '../useDesk.ts'
import { lockText } from './lockText.ts'

/** How the saving of one answer stands, in words. */
export function SaveMark({ desk, item }: { readonly desk: Desk; readonly item: DeskItem }) {
  return (
    <output className={styles.saveMark}>
      <SaveWords desk={desk} item={item} />
    </output>
  )
}

function SaveWords({ desk, item }: { readonly desk: Desk; readonly item: DeskItem }) {
  const speech = useWorkspace()
  const { t, dateTime } = speech
  const { queued, lock, answer } = item
  const { saver, saving } = desk
  const trouble = queued?.trouble
  if (trouble?.is === 'conflict') return <StateMark tone="late">{t('save.conflict')}</StateMark>
  if (trouble?.is === 'locked') return <StateMark tone="late">{t('save.late')}</StateMark>
  if (trouble?.is === 'refused') {
    return (
      <>
        <StateMark tone="late">{t('save.refused', { why: trouble.message })}</StateMark>{' '}
        <Button small onPress={() => saver.again(item.node.code)}>
          {t('save.again')}
        </Button>
      </>
    )
  }
  if (queued !== undefined && saving.isOffline) {
    return (
      <StateMark tone="attention">
        {t(saving.isKept ? 'save.offline' : 'save.offlineUnkept')}
      </StateMark>
    )
  }
  if (queued !== undefined) return <StateMark tone="neutral">{t('save.saving')}</StateMark>
  const who = answer.savedBy?.name ?? ''
  const isOwn = saving.saved.get(item.node.code)?.version === answer.version
  const saved =
    answer.savedAt === null
      ? null
      : isOwn || who === ''
        ? t('save.saved', { at: dateTime(answer.savedAt) })
        : t('save.savedBy', { at: dateTime(answer.savedAt), who })
  if (lock !== null) {
    return (
      <StateMark tone="neutral">
        {`${t('save.locked')}: ${lockText(lock, speech)}${saved === null ? '' : ` ${saved}.`}`}
      </StateMark>
    )
  }
  if (saved === null) return <StateMark tone="neutral">{t('save.nothing')}</StateMark>
  return <StateMark tone="good">{saved}</StateMark>
}
