import type { Edition, EditionRevisions } from '@thang/contracts'
import { useSite } from '../../../app/site.tsx'
import layout from '../../../ui/layout.module.css'
import styles from './revisions.module.css'

interface RecomputeProps {
  readonly edition: Edition
  readonly revisions: EditionRevisions['revisions']
}

/** How anyone gets the same bytes from the files; or why there are none. */
export function Recompute({ edition, revisions }: RecomputeProps) {
  const { t } = useSite()
  const made = revisions.some(({ packageHash }) => packageHash !== null)
  return (
    <section className={layout.section} aria-labelledby="recompute">
      <h2 id="recompute">{t('files.how')}</h2>
      {made ? (
        <div className={layout.prose}>
          <p>{t('files.howWhat', { engine: edition.publication?.engine ?? '–' })}</p>
          <pre className={styles.command}>
            <code>thang score --edition edition.json --check result.json</code>
          </pre>
          <p>{t('files.howResult')}</p>
          <pre className={styles.command}>
            <code>sha256sum edition.json result.json</code>
          </pre>
        </div>
      ) : (
        <p className={layout.prose}>{t('files.none')}</p>
      )}
    </section>
  )
}
