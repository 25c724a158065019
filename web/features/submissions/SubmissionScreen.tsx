import { useEffect, useState } from 'react'
import { ScreenHead } from '../../app/workspace/ScreenHead.tsx'
import { ScreenLink } from '../../app/workspace/ScreenLink.tsx'
import { Answer } from '../../app/workspace/useAsk.tsx'
import { useAddress, useWorkspace } from '../../app/workspace/workspace.tsx'
import { buttonClass } from '../../ui/controls/Button.tsx'
import { Loading } from '../../ui/controls/Loading.tsx'
import { SubmissionTabs } from '../appraisal/unit/SubmissionTabs.tsx'
import { IndicatorPanel } from './indicator/IndicatorPanel.tsx'
import { FindingsPart } from './steps/FindingsPart.tsx'
import { HistoryPart } from './steps/HistoryPart.tsx'
import { StepButtons } from './steps/StepButtons.tsx'
import { SubmissionNotices } from './steps/SubmissionNotices.tsx'
import { SubmissionStanding } from './steps/SubmissionStanding.tsx'
import styles from './submissions.module.css'
import { IndicatorTree } from './tree/IndicatorTree.tsx'
import { nextWanted, stepFrom } from './tree/treeRows.ts'
import { type Desk, useDesk } from './useDesk.ts'
import { type ReceivedSubmission, useSubmission } from './useSubmission.ts'

export function Screen() {
  const id = Number(useAddress().params['id'])
  const asked = useSubmission(id)
  return (
    <Answer of={asked} loading={<Loading rows={12} />}>
      {(received) => <Submission key={received.detail.id} received={received} />}
    </Answer>
  )
}

function Submission({ received }: { readonly received: ReceivedSubmission }) {
  const { t, unitName } = useWorkspace()
  const desk = useDesk(received)
  const { detail } = desk
  const item = desk.items.find(({ node }) => node.code === desk.chosen)
  const ways = useWays(desk)
  // What is written to colleagues stays while one looks at other indicators.
  const [comments, setComments] = useState<ReadonlyMap<string, string>>(new Map())
  return (
    <>
      <ScreenHead
        title={unitName(detail.unit)}
        actions={
          <>
            <ScreenLink
              to="submissionWorkbook"
              params={{ id: String(detail.id) }}
              className={buttonClass()}
            >
              {t('answerFile.toWorkbook')}
            </ScreenLink>
            <ScreenLink
              to="submissionPrint"
              params={{ id: String(detail.id) }}
              className={buttonClass()}
            >
              {t('submission.toPrint')}
            </ScreenLink>
            <StepButtons desk={desk} />
          </>
        }
      >
        {t('submission.of', { round: detail.round.name, period: detail.round.period })}
      </ScreenHead>
      <SubmissionTabs detail={detail} current="submission" />
      <SubmissionNotices desk={desk} />
      <SubmissionStanding desk={desk} />
      <FindingsPart desk={desk} />
      {item === undefined ? (
        <p>{t('submission.nothingToAnswer')}</p>
      ) : (
        <div className={styles.desk}>
          <IndicatorTree desk={desk} onNext={ways.toNextEmpty} />
          <IndicatorPanel
            key={item.node.code}
            {...{ desk, item }}
            onStep={ways.step}
            comment={comments.get(item.node.code) ?? ''}
            onComment={(text) => setComments(new Map([...comments, [item.node.code, text]]))}
          />
        </div>
      )}
      <HistoryPart desk={desk} />
    </>
  )
}

/** The ways from one indicator to another; Ctrl and Enter leads to the next one that is not answered. */
function useWays({ items, chosen, choose, saver }: Desk) {
  const codes = items.map(({ node }) => node.code)
  const empty = new Set(
    items.flatMap(({ node, standing, lock }) =>
      standing === 'empty' && lock === null ? [node.code] : [],
    ),
  )
  function goTo(code: string | undefined) {
    saver.flush()
    if (code === undefined || code === chosen) return
    choose(code)
    // The fields of the other indicator come with the next drawing.
    requestAnimationFrame(() => requestAnimationFrame(focusPanel))
  }
  const step = (steps: number) => goTo(stepFrom(codes, chosen ?? '', steps))
  const toNextEmpty = () => goTo(nextWanted(codes, chosen ?? '', (code) => empty.has(code)))
  useEffect(() => {
    function listen(event: KeyboardEvent) {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || isElsewhere(event)) return
      event.preventDefault()
      toNextEmpty()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  })
  return { step, toNextEmpty }
}

/** In a window or in the form for comments the keys are theirs. */
function isElsewhere({ target }: KeyboardEvent): boolean {
  return target instanceof HTMLElement && target.closest('dialog, form') !== null
}

/** The first field, or the heading where nothing is to be typed. */
function focusPanel() {
  const panel = `.${styles.panel}`
  const field = document.querySelector<HTMLElement>(
    `${panel} .${styles.inputs} :is(input, select, textarea)`,
  )
  const target = field ?? document.querySelector<HTMLElement>('#indicator')
  target?.focus()
}
