import type { AppraisalDetail } from '@thang/contracts'
import { formatPlain } from '../../../app/i18n/numbers.ts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import styles from './desk.module.css'
import type { Decision } from './useDecision.ts'

interface ConflictNoticeProps {
  readonly detail: AppraisalDetail
  readonly decision: Decision
}

/** Somebody else acted on the answer meanwhile: what they did, and whether to go on all the same. */
export function ConflictNotice({ detail, decision }: ConflictNoticeProps) {
  const { t, language, dateTime } = useWorkspace()
  const [last] = detail.entries
  const title =
    last === undefined
      ? t('conflictAppraisal.someone')
      : t('conflictAppraisal.title', {
          name: last.by.name,
          at: dateTime(last.at),
          what: t(`appraisalDone.${last.action}`),
        })
  return (
    <Notice tone="attention" title={title}>
      {last === undefined || last.points === null ? null : (
        <p>{t('score.points', { points: formatPlain(last.points, language) })}</p>
      )}
      {last === undefined || last.text === null ? null : <p className={styles.said}>{last.text}</p>}
      <p>{t('conflictAppraisal.what')}</p>
      <div className={styles.buttons}>
        <Button onPress={decision.goOn}>{t('conflictAppraisal.mine')}</Button>
        <Button onPress={() => decision.choose(null)}>{t('conflictAppraisal.theirs')}</Button>
      </div>
    </Notice>
  )
}
