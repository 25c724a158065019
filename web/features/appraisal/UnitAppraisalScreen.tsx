import type { UnitAppraisal } from '@thang/contracts'
import { ScreenHead } from '../../app/workspace/ScreenHead.tsx'
import { Answer } from '../../app/workspace/useAsk.tsx'
import { useAddress, useWorkspace } from '../../app/workspace/workspace.tsx'
import { EmptyState } from '../../ui/controls/EmptyState.tsx'
import { Loading } from '../../ui/controls/Loading.tsx'
import { useSubmission } from '../submissions/useSubmission.ts'
import type { ReceivedSubmission } from '../submissions/useSubmission.ts'
import styles from './appraisal.module.css'
import { QuestionItem } from './unit/QuestionItem.tsx'
import { SubmissionTabs } from './unit/SubmissionTabs.tsx'
import { UnitScores } from './unit/UnitScores.tsx'
import { useUnitAppraisal } from './unit/useUnitAppraisal.ts'
import { sortQuestions } from './unit/unitAnswers.ts'
import { FailedHead } from './FailedHead.tsx'

export function Screen() {
  const id = Number(useAddress().params['id'])
  const asked = useSubmission(id)
  const appraisal = useUnitAppraisal(id)
  return (
    <>
      <FailedHead of={asked} />
      <Answer of={asked} loading={<Loading rows={10} />}>
        {(received) => (
          <>
            <Head received={received} />
            <Answer of={appraisal} loading={<Loading rows={8} />}>
              {(found) => <Parts received={received} appraisal={found} />}
            </Answer>
          </>
        )}
      </Answer>
    </>
  )
}

function Head({ received: { detail } }: { readonly received: ReceivedSubmission }) {
  const { t, unitName } = useWorkspace()
  return (
    <>
      <ScreenHead title={t('unitAppraisal.title', { unit: unitName(detail.unit) })}>
        {t('submission.of', { round: detail.round.name, period: detail.round.period })}
      </ScreenHead>
      <SubmissionTabs detail={detail} current="submissionAppraisal" />
    </>
  )
}

interface PartsProps {
  readonly received: ReceivedSubmission
  readonly appraisal: UnitAppraisal
}

/** What the unit is asked first, then what it got. */
function Parts({ received: { detail }, appraisal }: PartsProps) {
  const { t, dateTime } = useWorkspace()
  const questions = sortQuestions(appraisal.answers)
  const { preliminaryAt } = appraisal
  if (questions.length === 0 && preliminaryAt === null) {
    return <EmptyState title={t('unitAppraisal.empty')}>{t('unitAppraisal.emptyWhy')}</EmptyState>
  }
  return (
    <>
      <section className={styles.section} aria-labelledby="questions">
        <h2 id="questions">{t('unitAppraisal.questions')}</h2>
        {questions.length === 0 ? <p>{t('unitAppraisal.noQuestions')}</p> : null}
        <ol className={styles.list}>
          {questions.map((answer) => (
            <li key={answer.node}>
              <QuestionItem {...{ detail, answer }} now={appraisal.now} />
            </li>
          ))}
        </ol>
      </section>
      <section className={styles.section} aria-labelledby="unit-scores">
        <h2 id="unit-scores">{t('unitAppraisal.scores')}</h2>
        {preliminaryAt === null ? (
          <p>{t('unitAppraisal.notTold')}</p>
        ) : (
          <>
            <p className={styles.back}>
              {t('unitAppraisal.told', { at: dateTime(preliminaryAt) })}
            </p>
            <UnitScores {...{ detail, appraisal }} />
          </>
        )}
      </section>
    </>
  )
}
