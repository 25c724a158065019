import { useState } from 'react'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { ConfirmDialog } from '../../../ui/controls/Dialog.tsx'
import { useSay } from '../../../ui/controls/status.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import type { QueuedAnswer, SaveTrouble } from '../saving/answerQueue.ts'
import styles from '../submissions.module.css'
import type { Desk, DeskItem } from '../useDesk.ts'
import { ContentList } from './ContentList.tsx'
import { contentText } from './contentLines.ts'
import { lockText } from './lockText.ts'

interface LatePanelProps {
  readonly desk: Desk
  readonly item: DeskItem
  readonly queued: QueuedAnswer
  readonly trouble: Extract<SaveTrouble, { is: 'locked' }>
  /** Puts words into the field for comments, to be looked at before they are sent. */
  readonly onAsk: (text: string) => void
}

/** What came too late: it was not kept by the server, and stays here to be read, copied or asked time for. */
export function LatePanel({ desk, item, queued, trouble, onAsk }: LatePanelProps) {
  const speech = useWorkspace()
  const { t, language, dateTime } = speech
  const say = useSay()
  const [leaving, setLeaving] = useState(false)
  const { node } = item
  const { framework } = desk.detail
  const text = contentText(queued.content, { framework, node, t, language })
  async function copy() {
    await navigator.clipboard.writeText(text)
    say(t('late.copied'))
  }
  return (
    <Notice tone="attention" title={t('late.title')}>
      <p>{t('late.why', { why: lockText(trouble.lock, speech), at: dateTime(trouble.at) })}</p>
      <ContentList content={queued.content} framework={framework} node={node} />
      <div className={styles.buttons}>
        <Button onPress={() => void copy()}>{t('late.copy')}</Button>
        <Button onPress={() => onAsk(t('late.request', { text }))}>{t('late.ask')}</Button>
        {item.lock === null ? (
          <Button kind="primary" onPress={() => desk.saver.again(node.code)}>
            {t('save.again')}
          </Button>
        ) : null}
        <Button kind="quiet" onPress={() => setLeaving(true)}>
          {t('late.drop')}
        </Button>
      </div>
      {leaving ? (
        <ConfirmDialog
          title={t('late.dropTitle', { code: node.code })}
          confirm={t('late.drop')}
          danger
          onConfirm={() => desk.saver.giveUp(node.code)}
          onClose={() => setLeaving(false)}
        >
          <p>{t('late.dropWhat')}</p>
        </ConfirmDialog>
      ) : null}
    </Notice>
  )
}
