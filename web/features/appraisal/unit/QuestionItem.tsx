import type { SubmissionDetail } from '@thang/contracts'
import { listNodes } from '@thang/engine'
import { useState } from 'react'
import { ScreenLink } from '../../../app/workspace/ScreenLink.tsx'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { StateMark } from '../../../ui/controls/StateMark.tsx'
import { useLocalText } from '../../frameworks/useLocalText.ts'
import { dueTone, timeLeftWords } from '../../rounds/timeLeft.ts'
import styles from '../appraisal.module.css'
import { appraisalTones } from '../appraisalTones.ts'
import { EntryList } from '../desk/EntryList.tsx'
import { ExplainDialog } from './ExplainDialog.tsx'
import type { UnitAnswer } from './unitAnswers.ts'

interface QuestionItemProps {
  readonly detail: SubmissionDetail
  readonly answer: UnitAnswer
  /** The server's time. */
  readonly now: string
}

const nothingNew = { visit: null, preliminary: null }

/** One question of an appraiser with its deadline, what was said of it, and answering it. */
export function QuestionItem({ detail, answer, now }: QuestionItemProps) {
  const { t, dateTime } = useWorkspace()
  const [open, setOpen] = useState(false)
  const title = useNodeTitle(detail, answer.node)
  const { state, question, explainUntil, mayExplain, entries } = answer
  return (
    <>
      <h3>
        <ScreenLink
          to="submission"
          params={{ id: String(detail.id) }}
          query={{ 'chi-so': answer.node }}
        >
          {title}
        </ScreenLink>
      </h3>
      <p className={styles.facts}>
        <StateMark tone={appraisalTones[state]}>{t(`appraisalState.${state}`)}</StateMark>
        {explainUntil === null || !mayExplain ? null : (
          <StateMark tone={dueTone(Date.parse(explainUntil), Date.parse(now))}>
            {t('unitAppraisal.until', {
              at: dateTime(explainUntil),
              left: timeLeftWords(Date.parse(explainUntil), Date.parse(now), t),
            })}
          </StateMark>
        )}
      </p>
      {question === null ? null : <p className={styles.said}>{question}</p>}
      {mayExplain ? (
        <div className={styles.buttons}>
          <Button kind="primary" onPress={() => setOpen(true)}>
            {t('explain.open')}
          </Button>
        </div>
      ) : state === 'asked' ? (
        <p className={styles.under}>{t('unitAppraisal.tooLate')}</p>
      ) : null}
      <details>
        <summary>{t('unitAppraisal.entries', { count: entries.length })}</summary>
        <EntryList entries={entries} appeals={[]} moments={nothingNew} />
      </details>
      {open ? (
        <ExplainDialog {...{ detail, answer, title }} onClose={() => setOpen(false)} />
      ) : null}
    </>
  )
}

/** Code and name of an indicator of the submission's framework. */
export function useNodeTitle({ framework }: SubmissionDetail, code: string): string {
  const text = useLocalText()
  const node = listNodes(framework).find((each) => each.code === code)
  return node === undefined ? code : `${code} ${text(node.name)}`
}
