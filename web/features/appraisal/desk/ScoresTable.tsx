import { type AppraisalState, describeProblem, type ThreeScores } from '@thang/contracts'
import { formatPlain } from '../../../app/i18n/numbers.ts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { StateMark } from '../../../ui/controls/StateMark.tsx'
import { useLocalText } from '../../frameworks/useLocalText.ts'
import { appraisalTones } from '../appraisalTones.ts'
import { changedSince, type SinceMoments } from '../matrix/matrixFilter.ts'
import { signed } from '../signed.ts'
import { ChangedMark } from './ChangedMark.tsx'
import styles from './desk.module.css'

interface ScoresTableProps {
  readonly scores: ThreeScores
  readonly maxPoints: number | null
  readonly state: AppraisalState
  /** When its appraisal changed last. */
  readonly changedAt: string | null
  readonly moments: SinceMoments
}

const columns = ['self', 'appraised', 'final'] as const

/** Self, appraised and final points side by side, with how far each is from what the unit gives itself. */
export function ScoresTable({ scores, maxPoints, state, changedAt, moments }: ScoresTableProps) {
  const { t, language } = useWorkspace()
  const text = useLocalText()
  const { selfReason } = scores
  return (
    <section className={styles.scores} aria-label={t('scores.title')}>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`scoreOf.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            {columns.map((column) => (
              <td key={column}>
                <b>{scores[column] === null ? '–' : formatPlain(scores[column], language)}</b>
                {scores[column] === null || maxPoints === null
                  ? null
                  : `/${formatPlain(maxPoints, language)}`}
                <Gap from={scores.self} to={column === 'self' ? null : scores[column]} />
              </td>
            ))}
          </tr>
        </tbody>
      </table>
      <p className={styles.scoresFoot}>
        <StateMark tone={appraisalTones[state]}>{t(`appraisalState.${state}`)}</StateMark>
        <ChangedMark
          visit={changedSince(changedAt, moments.visit)}
          preliminary={changedSince(changedAt, moments.preliminary)}
        />
        {scores.self !== null || selfReason === null ? null : (
          <span>{t('scores.noSelf', { why: text(describeProblem(selfReason)) })}</span>
        )}
      </p>
    </section>
  )
}

function Gap({ from, to }: { readonly from: number | null; readonly to: number | null }) {
  const { t, language } = useWorkspace()
  if (from === null || to === null || from === to) return null
  const gap = signed(to - from, language)
  return <span className={styles.gap}>{t('scores.gap', { gap })}</span>
}
