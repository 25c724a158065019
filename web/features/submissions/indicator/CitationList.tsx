import type { Citation } from '@thang/contracts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import styles from '../submissions.module.css'

/** The documents that an answer cites, to be read. */
export function CitationList({ citations }: { readonly citations: readonly Citation[] }) {
  const { t, date } = useWorkspace()
  if (citations.length === 0) return <p className={styles.nothing}>{t('citation.none')}</p>
  return (
    <ul className={styles.citations}>
      {citations.map(({ id, document, file, pages }) => (
        <li key={id}>
          <b>{document.number ?? t('citation.noNumber')}</b>
          {document.issuedOn === null ? null : ` (${date(document.issuedOn)})`}
          {document.issuer === null ? null : `, ${document.issuer}`}: {document.summary}
          {pages === null ? null : `; ${t('citation.pages', { pages })}`}
          {file === null ? ` – ${t('citation.dataOnly')}` : ` – ${file.name}`}
          {document.withdrawn ? ` (${t('citation.withdrawn')})` : null}
        </li>
      ))}
    </ul>
  )
}
