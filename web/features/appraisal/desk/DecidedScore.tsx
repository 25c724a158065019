import type { AppraisalDetail, Framework } from '@thang/contracts'
import { formatPlain } from '../../../app/i18n/numbers.ts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { hasFormula } from '../../frameworks/rules/hasFormula.ts'
import { useCel } from '../../frameworks/rules/useCel.ts'
import { useScoreWords } from '../../submissions/indicator/ScoreBox.tsx'
import { selfFormula, selfScoreOf } from '../../submissions/selfScore.ts'
import styles from './desk.module.css'
import type { Decision } from './useDecision.ts'

interface DecidedScoreProps {
  readonly detail: AppraisalDetail
  readonly framework: Framework | undefined
  readonly decision: Decision
}

/** What the inputs bring as they are typed, by the engine that scores everything. */
export function DecidedScore({ detail, framework, decision }: DecidedScoreProps) {
  const { t, language } = useWorkspace()
  const { node } = detail
  const cel = useCel(hasFormula(node.rule))
  const { mode, values } = decision
  const content =
    mode === 'inputs'
      ? { inputs: { ...values.inputs }, notApplicable: null, explanation: null }
      : detail.answer.content
  const score = selfScoreOf({ node, content, evaluate: cel?.celEvaluate ?? null })
  const words = useScoreWords(score)
  if (mode !== 'inputs' && mode !== 'accept') return null
  // Points of an import, or of a rule that looks at other units, are not the browser's to work out.
  const imported = mode === 'accept' ? detail.scores.self : null
  const formula =
    score.is === 'points' && framework !== undefined && imported === null
      ? selfFormula(framework, node, score, (value) => formatPlain(value, language))
      : null
  return (
    <output className={styles.decided}>
      {t('decision.brings')}{' '}
      <b>
        {imported === null ? words : t('score.points', { points: formatPlain(imported, language) })}
      </b>
      {formula === null ? null : <span className={styles.formula}> = {formula}</span>}
    </output>
  )
}
