import { ScreenHead } from '../../app/workspace/ScreenHead.tsx'
import { Answer } from '../../app/workspace/useAsk.tsx'
import { useAddress, useWorkspace } from '../../app/workspace/workspace.tsx'
import { Loading } from '../../ui/controls/Loading.tsx'
import { AppraisalDesk } from './desk/AppraisalDesk.tsx'
import { useAppraisalOf } from './useAppraisal.ts'
import { FailedHead } from './FailedHead.tsx'

export function Screen() {
  const { params } = useAddress()
  const submission = Number(params['submission'])
  const node = params['node'] ?? ''
  const asked = useAppraisalOf({ submission, node })
  return (
    <>
      <FailedHead of={asked} />
      <Answer of={asked} loading={<DeskLoading />}>
        {(detail) => <AppraisalDesk key={`${submission} ${node}`} detail={detail} />}
      </Answer>
    </>
  )
}

/** The heading stays while one goes from answer to answer. */
function DeskLoading() {
  const { t } = useWorkspace()
  return (
    <>
      <ScreenHead>{t('loading.words')}</ScreenHead>
      <Loading rows={12} />
    </>
  )
}
