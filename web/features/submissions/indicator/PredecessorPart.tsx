import type { SubmissionDetail } from '@thang/contracts'
import { Answer } from '../../../app/workspace/useAsk.tsx'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import styles from '../submissions.module.css'
import type { Desk, DeskItem } from '../useDesk.ts'
import { useSubmission } from '../useSubmission.ts'
import { CitationList } from './CitationList.tsx'
import { ContentList } from './ContentList.tsx'

/** What each unit that went before had answered, beside the answer of the unit that carries on. */
export function PredecessorPart({ desk, item }: { readonly desk: Desk; readonly item: DeskItem }) {
  const { t, unitName } = useWorkspace()
  const { predecessors } = desk.detail
  if (predecessors.length === 0) return null
  return (
    <section aria-label={t('predecessor.title')}>
      <h3>{t('predecessor.title')}</h3>
      <div className={styles.predecessors}>
        {predecessors.map(({ unit, submission }) => (
          <div key={unit.code} className={styles.box}>
            <h4>{unitName(unit)}</h4>
            {submission === null ? (
              <p className={styles.hint}>{t('predecessor.none')}</p>
            ) : (
              <Earlier submission={submission} item={item} />
            )}
          </div>
        ))}
      </div>
    </section>
  )
}

function Earlier({ submission, item }: { readonly submission: number; readonly item: DeskItem }) {
  const asked = useSubmission(submission)
  return (
    <Answer of={asked}>
      {({ detail }) => <AnswerOf detail={detail} code={item.node.code} item={item} />}
    </Answer>
  )
}

interface AnswerOfProps {
  readonly detail: SubmissionDetail
  readonly code: string
  readonly item: DeskItem
}

function AnswerOf({ detail, code, item }: AnswerOfProps) {
  const { t } = useWorkspace()
  const answer = detail.answers.find(({ node }) => node === code)
  if (answer === undefined) return <p className={styles.hint}>{t('predecessor.notAsked')}</p>
  return (
    <>
      <ContentList content={answer.content} framework={detail.framework} node={item.node} />
      <CitationList citations={answer.citations} />
    </>
  )
}
