import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { AnswerEvidence } from '../../evidence/cite/AnswerEvidence.tsx'
import type { Desk, DeskItem } from '../useDesk.ts'
import { useRenewSubmissions } from '../useSubmission.ts'

interface AnswerEvidencePartProps {
  readonly desk: Desk
  readonly item: DeskItem
}

/** What the answer rests on; for a measured value, what backs the unit where it contests it. */
export function AnswerEvidencePart({ desk, item }: AnswerEvidencePartProps) {
  const { t } = useWorkspace()
  const renew = useRenewSubmissions()
  const { detail, actions } = desk
  const { lock, node, answer } = item
  const backsContest = lock?.because === 'measured' && actions.includes('contest')
  return (
    <section aria-label={t('citation.title')}>
      <h3>{t('citation.title')}</h3>
      <AnswerEvidence
        submission={detail.id}
        node={node.code}
        unit={detail.unit.code}
        citations={answer.citations}
        mayEdit={lock === null || backsContest}
        onChange={() => void renew()}
      />
    </section>
  )
}
