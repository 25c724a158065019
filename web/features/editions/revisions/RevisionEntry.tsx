import type { Edition, EditionRevisions } from '@thang/contracts'
import { useSite } from '../../../app/site.tsx'
import { DecisionWords } from '../publication/DecisionWords.tsx'
import { editionFile } from '../publication/editionFiles.ts'
import { ErratumPart } from './ErratumPart.tsx'
import styles from './revisions.module.css'

type Revision = EditionRevisions['revisions'][number]

interface RevisionEntryProps {
  readonly edition: Edition
  readonly revision: Revision
  readonly newest: boolean
}

/** One revision: when and by what it was published, what it corrects, and its files. */
export function RevisionEntry({ edition, revision, newest }: RevisionEntryProps) {
  const { t, path, date } = useSite()
  const { revision: number, publishedAt, decision, erratum } = revision
  const query = newest ? {} : { revision: String(number) }
  const id = `revision-${number}`
  return (
    <section className={styles.revision} id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>
        {t('revisions.revision', { revision: number })}
        {newest ? <span className={styles.newest}>{t('revisions.current')}</span> : null}
      </h2>
      <p className={styles.facts}>
        {t('revisions.publishedAt', { date: date(dayInVietnam(publishedAt)) })}
        {decision === null ? null : (
          <>
            {' · '}
            <DecisionWords of={{ ...decision, issuer: null }} />
          </>
        )}
        {' · '}
        <a href={path('ranking', { edition: edition.code }, query)}>{t('revisions.read')}</a>
      </p>
      {erratum === null ? null : <ErratumPart edition={edition} erratum={erratum} />}
      <Files edition={edition} revision={revision} newest={newest} />
    </section>
  )
}

/** Both files with their whole hashes, which are compared by eye or copied. */
function Files({ edition, revision, newest }: RevisionEntryProps) {
  const { t } = useSite()
  const { packageHash, resultHash } = revision
  if (packageHash === null || resultHash === null) return null
  const of = newest ? null : revision.revision
  const files = [
    { name: 'edition.json', what: t('files.package'), hash: packageHash },
    { name: 'result.json', what: t('files.result'), hash: resultHash },
  ] as const
  return (
    <>
      <h3 className={styles.filesTitle}>{t('files.title')}</h3>
      <ul className={styles.files}>
        {files.map(({ name, what, hash }) => (
          <li key={name}>
            <a href={editionFile(edition.code, name, of)} download={name}>
              {name}
            </a>{' '}
            {what}
            <code className={styles.hash}>SHA-256 {hash}</code>
          </li>
        ))}
      </ul>
    </>
  )
}

const sevenHours = 7 * 60 * 60 * 1000

/** A day is a day in Vietnam, wherever the page is read. */
function dayInVietnam(instant: string): string {
  return new Date(Date.parse(instant) + sevenHours).toISOString().slice(0, 10)
}
