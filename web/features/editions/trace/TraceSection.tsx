import type { TraceNode } from '@thang/contracts'
import { useSite } from '../../../app/site.tsx'
import { Text } from '../../../ui/Text.tsx'
import { groupNumber, nodeAnchor } from './nodeAnchor.ts'
import { ReasonWords } from './ReasonWords.tsx'
import { shortNumbers } from './shortNumbers.ts'
import styles from './trace.module.css'
import { TraceIndicator } from './TraceIndicator.tsx'

/** The edition whose files are linked; a revision only where it is not the newest. */
export interface TracedEdition {
  readonly code: string
  readonly revision: number | null
}

interface TraceSectionProps {
  readonly node: TraceNode
  readonly edition: TracedEdition
  /** Every indicator is open. */
  readonly opened: boolean
  readonly depth?: 2 | 3
}

/** A pillar or group: what it brought, how, and the indicators in it. */
export function TraceSection({ node, edition, opened, depth = 2 }: TraceSectionProps) {
  const { t, plain } = useSite()
  if (node.level === 'indicator') return <TraceIndicator {...{ node, edition, opened }} />
  const { code, number, name, points, maxPoints, reason, formula, children } = node
  const Heading = `h${depth}` as const
  const id = nodeAnchor(code)
  return (
    <section className={styles.section} id={id} aria-labelledby={`${id}-title`}>
      <Heading id={`${id}-title`} className={styles.sectionTitle}>
        <span>
          {groupNumber(number)} <Text of={name} />
        </span>
        <span className={styles.points}>
          {points === null ? <ReasonWords reason={reason} spelled /> : plain(points)}
          {maxPoints === null ? null : <span className={styles.max}>/{plain(maxPoints)}</span>}
        </span>
      </Heading>
      {formula === null ? null : (
        <p className={styles.groupFormula}>
          <Text of={shortNumbers(formula)} />
        </p>
      )}
      {children.length === 0 ? <p className={styles.empty}>{t('trace.nothing')}</p> : null}
      {children.map((child) => (
        <TraceSection key={child.code} node={child} {...{ edition, opened }} depth={3} />
      ))}
      <p className={styles.toTop} data-screen-only="">
        <a href="#groups">{t('trace.toTop')}</a>
      </p>
    </section>
  )
}
