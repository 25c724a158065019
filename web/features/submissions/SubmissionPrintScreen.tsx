import type { Answer as SavedAnswer, SubmissionDetail } from '@thang/contracts'
import { answerableNodes, type FrameworkNode } from '@thang/engine'
import { formatPlain } from '../../app/i18n/numbers.ts'
import { ScreenHead } from '../../app/workspace/ScreenHead.tsx'
import { ScreenLink } from '../../app/workspace/ScreenLink.tsx'
import { Answer } from '../../app/workspace/useAsk.tsx'
import { useAddress, useWorkspace } from '../../app/workspace/workspace.tsx'
import { Button, buttonClass } from '../../ui/controls/Button.tsx'
import { Loading } from '../../ui/controls/Loading.tsx'
import { useCel } from '../frameworks/rules/useCel.ts'
import { hasFormula } from '../frameworks/rules/hasFormula.ts'
import { useLocalText } from '../frameworks/useLocalText.ts'
import { CitationList } from './indicator/CitationList.tsx'
import { ContentList } from './indicator/ContentList.tsx'
import { type SelfScore, selfScoreOf, sumOfPoints } from './selfScore.ts'
import { emptyContent } from './saving/contentParts.ts'
import styles from './print.module.css'
import { treeRows } from './tree/treeRows.ts'
import { useSubmission } from './useSubmission.ts'

export function Screen() {
  const { t } = useWorkspace()
  const id = Number(useAddress().params['id'])
  const asked = useSubmission(id)
  return (
    <Answer of={asked} loading={<Loading rows={12} />}>
      {({ detail }) => (
        <>
          <div data-screen-only>
            <ScreenHead
              actions={
                <>
                  <ScreenLink to="submission" params={{ id: String(id) }} className={buttonClass()}>
                    {t('print.back')}
                  </ScreenLink>
                  <Button kind="primary" onPress={() => print()}>
                    {t('print.print')}
                  </Button>
                </>
              }
            >
              {t('print.lede')}
            </ScreenHead>
          </div>
          <Paper detail={detail} />
        </>
      )}
    </Answer>
  )
}

/** The whole submission as it is saved, on paper; a draft until the head has approved it. */
function Paper({ detail }: { readonly detail: SubmissionDetail }) {
  const { t, unitName, dateTime } = useWorkspace()
  const { round, unit, state, history, now } = detail
  const approved = state === 'approved' ? history.find(({ to }) => to === 'approved') : undefined
  return (
    <article className={styles.paper}>
      {approved === undefined ? <p className={styles.draft}>{t('print.draft')}</p> : null}
      <h2 className={styles.title}>{t('print.title', { period: round.period })}</h2>
      <p className={styles.unit}>{unitName(unit)}</p>
      <p className={styles.unit}>{round.name}</p>
      <AnswerTable detail={detail} />
      <p>
        {approved === undefined
          ? t('print.notApproved', { state: t(`submissionState.${state}`), at: dateTime(now) })
          : t('print.approved', { name: approved.by.name, at: dateTime(approved.at) })}
      </p>
    </article>
  )
}

function AnswerTable({ detail }: { readonly detail: SubmissionDetail }) {
  const { t, language } = useWorkspace()
  const { framework, kind } = detail
  const answers = new Map(detail.answers.map((answer) => [answer.node, answer]))
  const nodes = answerableNodes(framework, kind).flatMap(({ node }) =>
    answers.has(node.code) ? [node] : [],
  )
  const cel = useCel(nodes.some(({ rule }) => hasFormula(rule)))
  const evaluate = cel?.celEvaluate ?? null
  const scores = new Map(
    nodes.map((node) => {
      const content = answers.get(node.code)?.content ?? emptyContent
      return [node.code, selfScoreOf({ node, content, evaluate })]
    }),
  )
  const { points } = sumOfPoints([...scores.values()])
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('print.code')}</th>
          <th scope="col">{t('print.indicator')}</th>
          <th scope="col">{t('print.answer')}</th>
          <th scope="col">{t('print.evidence')}</th>
          <th scope="col">{t('print.points')}</th>
        </tr>
      </thead>
      <tbody>
        {treeRows(framework.nodes, (code) => scores.has(code)).map(({ node }) => {
          const answer = answers.get(node.code)
          const score = scores.get(node.code)
          return answer === undefined || score === undefined ? (
            <GroupRow key={node.code} node={node} />
          ) : (
            <AnswerRow key={node.code} {...{ framework, node, answer, score }} />
          )
        })}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={4}>
            {t('print.sum')}
          </th>
          <td className={styles.points}>{formatPlain(points, language)}</td>
        </tr>
      </tfoot>
    </table>
  )
}

function GroupRow({ node }: { readonly node: FrameworkNode }) {
  const text = useLocalText()
  return (
    <tr className={styles.group}>
      <td>{node.code}</td>
      <th scope="rowgroup" colSpan={4}>
        {text(node.name)}
      </th>
    </tr>
  )
}

interface AnswerRowProps extends Pick<SubmissionDetail, 'framework'> {
  readonly node: FrameworkNode
  readonly answer: SavedAnswer
  readonly score: SelfScore
}

function AnswerRow({ framework, node, answer, score }: AnswerRowProps) {
  const { language } = useWorkspace()
  const text = useLocalText()
  const plain = (value: number | null) => (value === null ? '–' : formatPlain(value, language))
  return (
    <tr>
      <td>{node.code}</td>
      <td>{text(node.name)}</td>
      <td>
        <ContentList content={answer.content} framework={framework} node={node} />
      </td>
      <td>{answer.citations.length === 0 ? '–' : <CitationList citations={answer.citations} />}</td>
      <td className={styles.points}>
        {plain(answer.points.self ?? pointsOf(score))}/{plain(node.maxPoints)}
      </td>
    </tr>
  )
}

function pointsOf(score: SelfScore): number | null {
  return score.is === 'points' || score.is === 'given' ? score.points : null
}
