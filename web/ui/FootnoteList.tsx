import { useSite } from '../app/site.tsx'
import { doubtMarks, type Footnotes, noteMark, reasonMark } from './footnotes.ts'
import styles from './FootnoteList.module.css'
import { Text } from './Text.tsx'

/** The legend under a table: every mark that stands in it, in words. */
export function FootnoteList({ footnotes }: { footnotes: Footnotes }) {
  const { t } = useSite()
  const { reasons, confidences, notes } = footnotes
  if (reasons.length + confidences.length + notes.length === 0) return null
  return (
    <dl className={styles.list} aria-label={t('footnotes.label')}>
      {reasons.map((reason) => (
        <div key={reason}>
          <dt>
            –
            {reasonMark(reason, footnotes) === '' ? null : (
              <sup>{reasonMark(reason, footnotes)}</sup>
            )}
          </dt>
          <dd>
            {/* Nobody knows whether a figure that was not found was published. */}
            {reason === 'not-published' ? t('reasonMeaning.not-published') : t(`reason.${reason}`)}
          </dd>
        </div>
      ))}
      {confidences.map((doubt) => (
        <div key={doubt}>
          <dt>{doubtMarks[doubt]}</dt>
          <dd>
            {t(`confidence.${doubt}`)}: {t(`confidenceMeaning.${doubt}`)}
          </dd>
        </div>
      ))}
      {notes.map((note) => (
        <div key={note.vi} className={styles.wide}>
          <dt>
            <sup>{noteMark(note, footnotes)}</sup>
          </dt>
          <dd>
            <Text of={note} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
