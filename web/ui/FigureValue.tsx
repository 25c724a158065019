import type { Confidence, LocalText } from '@thang/contracts'
import type { MissingReason } from '@thang/engine'
import type { ReactNode } from 'react'
import { useSite } from '../app/site.tsx'
import { doubtMarks, type Footnotes, noteMark, reasonMark } from './footnotes.ts'
import styles from './FigureValue.module.css'

interface FigureValueProps {
  /** The figure as it is shown, or null where it is missing. */
  readonly text: ReactNode
  readonly reason: MissingReason | null
  readonly confidence?: Confidence | null
  readonly note?: LocalText | null
  readonly footnotes: Footnotes
}

/** A figure with its marks, or an en dash with the reason why there is none. */
export function FigureValue({ text, reason, confidence, note, footnotes }: FigureValueProps) {
  const { t, text: local } = useSite()
  const doubt = confidence && confidence !== 'verified' && text !== null ? confidence : null
  return (
    <>
      {text === null ? <Missing reason={reason} footnotes={footnotes} /> : text}
      {doubt === null && !note ? null : (
        // Out of the line, so that decimals stay under each other; a thin space parts it when copied.
        <sup className={styles.marks}>
          {thinSpace}
          {doubt === null ? null : (
            <span title={t(`confidence.${doubt}`)}>
              <span aria-hidden="true">{doubtMarks[doubt]}</span>
              <span className="visually-hidden">({t(`confidence.${doubt}`)})</span>
            </span>
          )}
          {note ? (
            <span title={local(note)}>
              <span aria-hidden="true">{noteMark(note, footnotes)}</span>
              <span className="visually-hidden">
                ({t('footnotes.note', { number: noteMark(note, footnotes) })})
              </span>
            </span>
          ) : null}
        </sup>
      )}
    </>
  )
}

const thinSpace = '\u2009'

interface MissingProps {
  readonly reason: MissingReason | null
  /** Said in place of the reason's own words. */
  readonly words?: string | undefined
  readonly footnotes?: Footnotes
}

/** An en dash whose reason is said to screen readers, shown on pointing and kept in the legend. */
export function Missing({ reason, words: own, footnotes }: MissingProps) {
  const { t } = useSite()
  const words = own ?? t(`reason.${reason ?? 'unknown'}`)
  return (
    <span className={styles.missing} title={words}>
      <span aria-hidden="true">–</span>
      {reason !== null && footnotes !== undefined && footnotes.reasons.length > 1 ? (
        <sup className={styles.marks} aria-hidden="true">
          {thinSpace}
          {reasonMark(reason, footnotes)}
        </sup>
      ) : null}
      <span className="visually-hidden">{words}</span>
    </span>
  )
}
