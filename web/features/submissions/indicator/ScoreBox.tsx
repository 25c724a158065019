import { describeProblem } from '@thang/contracts'
import { formatPlain } from '../../../app/i18n/numbers.ts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { useLocalText } from '../../frameworks/useLocalText.ts'
import { type SelfScore, selfFormula } from '../selfScore.ts'
import styles from '../submissions.module.css'
import type { Desk, DeskItem } from '../useDesk.ts'

/** The points that the inputs give as they stand, the sum that gave them, and which way was taken. */
export function ScoreBox({ desk, item }: { readonly desk: Desk; readonly item: DeskItem }) {
  const { t, language } = useWorkspace()
  const { node, answer } = item
  const plain = (value: number) => formatPlain(value, language)
  const score = desk.scores.get(node.code)
  const said = useScoreWords(score)
  const formula =
    score?.is === 'points' ? selfFormula(desk.detail.framework, node, score, plain) : null
  const branch = useBranchWords(score)
  const { self, appraised, final } = answer.points
  return (
    <section className={styles.box} aria-label={t('score.title')}>
      <h3>{t('score.title')}</h3>
      <output className={styles.score}>
        <b>{said}</b>
        {node.maxPoints === null || score?.is === 'condition' ? null : (
          <span> {t('score.of', { max: plain(node.maxPoints) })}</span>
        )}
      </output>
      {formula === null ? null : <p className={styles.formula}>= {formula}</p>}
      {branch === null ? null : <p className={styles.hint}>{branch}</p>}
      {self === null ? null : <p>{t('score.imported', { points: plain(self) })}</p>}
      {appraised === null ? null : <p>{t('score.appraised', { points: plain(appraised) })}</p>}
      {final === null ? null : <p>{t('score.final', { points: plain(final) })}</p>}
    </section>
  )
}

/** A score in words; of an indicator that was withdrawn there is none. */
export function useScoreWords(score: SelfScore | undefined): string {
  const { t, language } = useWorkspace()
  const text = useLocalText()
  switch (score?.is) {
    case undefined:
      return t('score.withdrawn')
    case 'points':
    case 'given':
      return t('score.points', { points: formatPlain(score.points, language) })
    case 'condition':
      return t(score.passed ? 'score.passed' : 'score.failed')
    case 'not-applicable':
      return t('score.notApplicable')
    case 'loading':
      return t('score.loading')
    case 'none':
      if (score.why.missing === 'not-submitted') return t('score.notYet')
      if (score.why.missing === 'no-peers') return t('score.noPeers')
      return t('score.none', { why: text(describeProblem(score.why.missing)) })
    default:
      throw new Error(`Unknown score: ${JSON.stringify(score satisfies never)}`)
  }
}

/** Which way the rule took, where there is more than one; `band 3` is said with its number. */
function useBranchWords(score: SelfScore | undefined): string | null {
  const { t, language } = useWorkspace()
  if (score?.is !== 'points') return null
  const [branch = '', ...rest] = score.outcome.explanation.branch.split(' ')
  const known = branches.find((each) => each === branch)
  if (known === undefined) return null
  const number = Number(rest.join(' '))
  const value = Number.isFinite(number) ? formatPlain(number, language) : rest.join(' ')
  return t(`branch.${known}`, { value })
}

const branches = [
  'capped',
  'target-reached',
  'below-target',
  'band',
  'below-bands',
  'case',
  'held-at-minimum',
  'empty-denominator',
  'below-minimum',
  'above-maximum',
] as const
