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
  return (
    <>
      {text === null ? <Missing reason={reason} footnotes={footnotes} /> : text}
      {confidence && confidence !== 'verified' && text !== null ? (
        <sup className={styles.mark} title={t(`confidence.${confidence}`)}>
          <span aria-hidden="true">{doubtMarks[confidence]}</span>
          <span className="visually-hidden">({t(`confidence.${confidence}`)})</span>
        </sup>
      ) : null}
      {note ? (
        <sup className={styles.mark} title={local(note)}>
          <span aria-hidden="true">{noteMark(note, footnotes)}</span>
          <span className="visually-hidden">
            ({t('footnotes.note', { number: noteMark(note, footnotes) })})
          </span>
        </sup>
      ) : null}
    </>
  )
}

/** An en dash whose reason is said to screen readers, shown on pointing and kept in the legend. */
export function Missing({
  reason,
  footnotes,
}: {
  reason: MissingReason | null
  footnotes?: Footnotes
}) {
  const { t } = useSite()
  const words = t(`reason.${reason ?? 'not-published'}`)
  return (
    <span className={styles.missing} title={words}>
      <span aria-hidden="true">–</span>
      {reason !== null && footnotes !== undefined && footnotes.reasons.length > 1 ? (
        <sup aria-hidden="true">{reasonMark(reason, footnotes)}</sup>
      ) : null}
      <span className="visually-hidden">{words}</span>
    </span>
  )
}
