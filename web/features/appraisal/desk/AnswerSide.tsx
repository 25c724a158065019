import type { AppraisalDetail, Citation, EvidenceFile, Framework } from '@thang/contracts'
import { ruleWords } from '@thang/contracts/ruleWords'
import { formatPlain } from '../../../app/i18n/numbers.ts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { useLocalText } from '../../frameworks/useLocalText.ts'
import { ContentList } from '../../submissions/indicator/ContentList.tsx'
import { EarlierAndPeers } from '../../submissions/indicator/BackgroundBox.tsx'
import { IndicatorFacts } from '../../submissions/indicator/IndicatorFacts.tsx'
import { Origin } from '../../submissions/indicator/MeasuredPart.tsx'
import { changedSince, type SinceMoments } from '../matrix/matrixFilter.ts'
import { ChangedMark } from './ChangedMark.tsx'
import { CitedFiles } from './CitedFiles.tsx'
import styles from './desk.module.css'

interface AnswerSideProps {
  readonly detail: AppraisalDetail
  /** What inputs are called; undefined until it has come. */
  readonly framework: Framework | undefined
  readonly moments: SinceMoments
  readonly onShow: (file: EvidenceFile, citation: Citation) => void
}

/** The criterion and how it is scored, what the unit says, and on what that rests. */
export function AnswerSide({ detail, framework, moments, onShow }: AnswerSideProps) {
  const { t } = useWorkspace()
  const { node, answer, earlier, peers, unit } = detail
  const names = { inputNames: framework?.inputNames ?? {} }
  return (
    <>
      <Criterion detail={detail} framework={framework} />
      <section className={styles.part} aria-labelledby="unit-answer">
        <h2 id="unit-answer">
          {t('desk.answer')}{' '}
          {answer.savedAt === null ? null : (
            <ChangedMark
              visit={changedSince(answer.savedAt, moments.visit)}
              preliminary={changedSince(answer.savedAt, moments.preliminary)}
            />
          )}
        </h2>
        <ContentList content={answer.content} framework={names} node={node} />
        <SavedLine detail={detail} />
        <Measured detail={detail} names={names} />
      </section>
      <section className={styles.part} aria-labelledby="unit-evidence">
        <h2 id="unit-evidence">{t('citation.title')}</h2>
        <CitedFiles detail={detail} onShow={onShow} />
      </section>
      <section className={styles.part} aria-labelledby="unit-before">
        <h2 id="unit-before">{t('background.title')}</h2>
        <EarlierAndPeers
          earlier={earlier ?? undefined}
          peer={peers ?? undefined}
          unit={unit.code}
          framework={names}
          node={node}
        />
      </section>
      <IndicatorFacts item={{ node }} />
    </>
  )
}

function Criterion({ detail: { node }, framework }: Pick<AnswerSideProps, 'detail' | 'framework'>) {
  const { t, language } = useWorkspace()
  const text = useLocalText()
  const reading = { language, inputNames: framework?.inputNames }
  return (
    <section className={styles.criterion} aria-labelledby="criterion">
      <h2 id="criterion">
        <span className={styles.code}>{node.code}</span> {text(node.name)}
      </h2>
      <p className={styles.faint}>
        {node.maxPoints === null
          ? t('indicator.pointsUnknown')
          : t('indicator.points', { points: formatPlain(node.maxPoints, language) })}
      </p>
      <p>
        <b>{t('indicator.rule')}: </b>
        {node.rule === undefined ? t('indicator.ruleUnknown') : ruleWords(node.rule, reading)}
      </p>
    </section>
  )
}

function SavedLine({ detail: { answer } }: Pick<AnswerSideProps, 'detail'>) {
  const { t, dateTime } = useWorkspace()
  const { savedAt, savedBy } = answer
  if (savedAt === null || savedBy === null) return null
  return (
    <p className={styles.faint}>{t('desk.saved', { name: savedBy.name, at: dateTime(savedAt) })}</p>
  )
}

interface MeasuredProps extends Pick<AnswerSideProps, 'detail'> {
  readonly names: Pick<Framework, 'inputNames'>
}

/** Where a value came from that the unit did not type, and what it says against it. */
function Measured({ detail: { answer, node }, names }: MeasuredProps) {
  const { t, dateTime } = useWorkspace()
  const { origin, contest } = answer
  if (origin === 'reported' && contest === null) return null
  return (
    <Notice title={t(`origin.${origin}`)} tone={contest?.state === 'open' ? 'attention' : 'plain'}>
      <Origin answer={answer} />
      {contest === null ? null : (
        <>
          <p>
            <b>{t(`contestState.${contest.state}`)}</b> – {contest.by.name}, {dateTime(contest.at)}:{' '}
            {contest.reason}
          </p>
          {contest.proposed === null ? null : (
            <ContentList content={contest.proposed} framework={names} node={node} />
          )}
        </>
      )}
    </Notice>
  )
}
