import type { TraceNode } from '@thang/contracts'
import type { ReactNode } from 'react'
import { useSite } from '../../../app/site.tsx'
import { Text } from '../../../ui/Text.tsx'
import { nodeAnchor } from './nodeAnchor.ts'
import { ReasonWords } from './ReasonWords.tsx'
import { TraceEvidenceList } from './TraceEvidenceList.tsx'
import { TraceInputs } from './TraceInputs.tsx'
import type { TracedEdition } from './TraceSection.tsx'
import { shortNumbers } from './shortNumbers.ts'
import styles from './trace.module.css'

interface TraceIndicatorProps {
  readonly node: TraceNode
  readonly edition: TracedEdition
  readonly opened: boolean
}

/** An indicator that opens in place: the browser's own disclosure, so that it works without script. */
export function TraceIndicator({ node, edition, opened }: TraceIndicatorProps) {
  const { t, plain } = useSite()
  const { code, number, name, points, maxPoints, reason, rule, formula, evidence } = node
  return (
    <details className={styles.indicator} open={opened}>
      <summary>
        <span className={styles.code}>{number}</span>
        <span className={styles.name}>
          <Text of={name} />
        </span>
        <span className={styles.count}>
          {evidence.length === 0 ? null : t('trace.evidenceCount', { count: evidence.length })}
        </span>
        <span className={styles.points}>
          {points === null ? <ReasonWords reason={reason} /> : plain(points)}
          {maxPoints === null ? null : <span className={styles.max}>/{plain(maxPoints)}</span>}
        </span>
      </summary>
      {/* A link to what is folded away opens it. */}
      <dl className={styles.parts} id={nodeAnchor(code)}>
        {points === null ? (
          <Part term={t('trace.points')}>
            <ReasonWords reason={reason} spelled />
          </Part>
        ) : null}
        {rule === null ? null : (
          <Part term={t('trace.rule')}>
            <Text of={rule} />
          </Part>
        )}
        <Part term={t('trace.inputs')}>
          <TraceInputs inputs={node.inputs} />
        </Part>
        {formula === null ? null : (
          <Part term={t('trace.worked')}>
            <span className={styles.worked}>
              <Text of={shortNumbers(formula)} />
            </span>
          </Part>
        )}
        <Part term={t('trace.scores')}>
          <Scores scores={node.scores} />
        </Part>
        {node.remarks.length === 0 ? null : (
          <Part term={t('trace.remarks')}>
            {node.remarks.map(({ by, text }) => (
              <p key={`${by} ${text}`}>
                <b>{t(`remarkBy.${by}`)}:</b> <span lang="vi">{text}</span>
              </p>
            ))}
          </Part>
        )}
        <Part term={t('trace.evidence')}>
          <TraceEvidenceList evidence={evidence} edition={edition} />
        </Part>
      </dl>
    </details>
  )
}

function Part({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}

const kinds = ['self', 'appraised', 'final'] as const

/** What the unit gave itself, what the appraisal gave, and what stands. */
function Scores({ scores }: Pick<TraceNode, 'scores'>) {
  const { t, plain } = useSite()
  return (
    <ul className={styles.scores}>
      {kinds.map((kind) => {
        const points = scores[kind]
        return (
          <li key={kind} className={kind === 'final' ? styles.final : undefined}>
            {t(`score.${kind}`)} <b>{points === null ? '–' : plain(points)}</b>
          </li>
        )
      })}
    </ul>
  )
}
