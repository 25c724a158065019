import type { TraceEvidence } from '@thang/contracts'
import { useSite } from '../../../app/site.tsx'
import { formatFileSize } from '../../../ui/controls/fileSize.ts'
import { evidenceFile } from '../publication/editionFiles.ts'
import type { TracedEdition } from './TraceSection.tsx'
import styles from './trace.module.css'

interface TraceEvidenceListProps {
  readonly evidence: readonly TraceEvidence[]
  readonly edition: TracedEdition
}

/** The documents an answer rests on; of internal ones only that they exist. */
export function TraceEvidenceList({ evidence, edition }: TraceEvidenceListProps) {
  const { t } = useSite()
  if (evidence.length === 0) return t('trace.noEvidence')
  return (
    <ol className={styles.evidence}>
      {evidence.map((document, place) => (
        // A document has no name of its own here, and the list does not change.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={place}>
          {document.public ? (
            <PublicDocument document={document} edition={edition} />
          ) : (
            <span className={styles.faint}>{t('trace.internal')}</span>
          )}
        </li>
      ))}
    </ol>
  )
}

interface PublicDocumentProps {
  readonly document: TraceEvidence
  readonly edition: TracedEdition
}

function PublicDocument({ document, edition }: PublicDocumentProps) {
  const { t, language, date } = useSite()
  const { number, issuedOn, issuer, summary, pages, files } = document
  const head = [
    number === null ? null : t('trace.documentNumber', { number }),
    issuedOn === null ? null : t('trace.documentDay', { date: date(issuedOn) }),
  ].filter((part) => part !== null)
  return (
    <>
      {head.length === 0 ? null : <b>{head.join(' ')}</b>}
      {issuer === null ? null : (
        <span lang="vi">
          {head.length === 0 ? '' : ', '}
          {issuer}
        </span>
      )}
      {summary === null ? null : (
        <span lang="vi">
          {head.length === 0 && issuer === null ? '' : ': '}
          {summary}
        </span>
      )}
      {pages === null ? null : ` (${t('trace.pages', { pages })})`}
      {files.length === 0 ? <p className={styles.faint}>{t('trace.noFile')}</p> : null}
      {files.map(({ id, name, bytes, sha256 }) => (
        <p key={id} className={styles.file}>
          <a href={evidenceFile(edition.code, id, edition.revision)} lang="vi">
            {name}
          </a>{' '}
          <span className={styles.faint}>
            {formatFileSize(bytes, language)} · <span title={sha256}>{shortHash(sha256)}</span>
          </span>
        </p>
      ))}
    </>
  )
}

/** Enough to tell two files apart by eye; the whole stands in the title. */
function shortHash(sha256: string): string {
  return `SHA-256 ${sha256.slice(0, 12)}…`
}
