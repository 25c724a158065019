import type { AppraisalDetail, Framework } from '@thang/contracts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { ContentList } from '../../submissions/indicator/ContentList.tsx'
import { Comments } from '../../submissions/indicator/TalkPart.tsx'
import styles from './desk.module.css'

interface HistorySideProps {
  readonly detail: AppraisalDetail
  readonly framework: Framework | undefined
}

/** What was said of the answer, and every content that it has had. */
export function HistorySide({ detail, framework }: HistorySideProps) {
  const { t, dateTime } = useWorkspace()
  const { versions, comments } = detail.history
  const names = { inputNames: framework?.inputNames ?? {} }
  return (
    <>
      {comments.length === 0 ? null : (
        <section className={styles.part} aria-labelledby="answer-talk">
          <h2 id="answer-talk">{t('desk.talk')}</h2>
          <Comments comments={comments} />
        </section>
      )}
      {versions.length === 0 ? null : (
        <details className={styles.part}>
          <summary>{t('talk.versions', { count: versions.length })}</summary>
          <ol className={styles.entries} reversed>
            {versions.map(({ version, content, savedAt, savedBy, how }) => (
              <li key={version} value={version}>
                <p className={styles.faint}>
                  <b>{savedBy.name}</b>, {dateTime(savedAt)}, {t(`how.${how}`)}
                </p>
                <ContentList content={content} framework={names} node={detail.node} />
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  )
}
