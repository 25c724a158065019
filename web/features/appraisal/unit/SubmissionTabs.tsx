import type { SubmissionDetail } from '@thang/contracts'
import { ScreenLink } from '../../../app/workspace/ScreenLink.tsx'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { LinkTabs } from '../../../ui/LinkTabs.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { useUnitAppraisal } from './useUnitAppraisal.ts'
import { waitingQuestions } from './unitAnswers.ts'

interface SubmissionTabsProps {
  readonly detail: SubmissionDetail
  readonly current: 'submission' | 'submissionAppraisal'
}

/** The way between what a unit says and what is asked about it, once it is being appraised. */
export function SubmissionTabs({ detail, current }: SubmissionTabsProps) {
  const { t, path } = useWorkspace()
  const begun = detail.phases.some(
    ({ phase, standing }) => phase === 'appraisal' && standing.standing !== 'ahead',
  )
  if (!begun) return null
  return (
    <>
      <LinkTabs
        label={t('unitAppraisal.views')}
        tabs={(['submission', 'submissionAppraisal'] as const).map((screen) => ({
          key: screen,
          href: path(screen, { id: String(detail.id) }),
          text: t(`screen.${screen}`),
          current: screen === current,
        }))}
      />
      {current === 'submission' ? <WaitingNotice detail={detail} /> : null}
    </>
  )
}

/** That somebody asks, and by when; nothing where nobody does. */
function WaitingNotice({ detail }: Pick<SubmissionTabsProps, 'detail'>) {
  const { t, dateTime } = useWorkspace()
  const { data } = useUnitAppraisal(detail.id)
  const { count, until } = waitingQuestions(data?.answers ?? [])
  if (count === 0) return null
  return (
    <Notice tone="attention">
      <p>
        {until === null
          ? t('unitAppraisal.waiting', { count })
          : t('unitAppraisal.waitingUntil', { count, until: dateTime(until) })}{' '}
        <ScreenLink to="submissionAppraisal" params={{ id: String(detail.id) }}>
          {t('unitAppraisal.toQuestions')}
        </ScreenLink>
      </p>
    </Notice>
  )
}
