import type { Edition } from '@thang/contracts'
import { useSite } from '../../../app/site.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import styles from './publication.module.css'

interface EditionNoticesProps {
  readonly edition: Edition
  /** Number of its newest revision. */
  readonly newest: number
  /** The same page of the newest revision. */
  readonly newestHref: string
}

/** What has to be known before any figure is read: invented figures, another revision. */
export function EditionNotices({ edition, newest, newestHref }: EditionNoticesProps) {
  const { t, path } = useSite()
  const { code, revision } = edition
  const errata = <a href={path('revisions', { edition: code }, {})}>{t('edition.toErrata')}</a>
  return (
    <>
      <Demonstrated editions={[edition]} />
      {revision < newest ? (
        <Notice tone="attention" title={t('edition.older', { revision })}>
          <p>
            {t('edition.olderWhat')} <a href={newestHref}>{t('edition.toNewest')}</a> · {errata}
          </p>
        </Notice>
      ) : null}
    </>
  )
}

/** That figures are invented, where any of the editions says so; a demonstration as a whole has its own banner. */
export function Demonstrated({ editions }: { readonly editions: readonly Edition[] }) {
  const { t } = useSite()
  if (!editions.some(({ publication }) => publication?.demonstration === true)) return null
  return (
    <div className={styles.demonstrated}>
      <Notice tone="attention" title={t('demonstration.label')}>
        <p>{t('demonstration.what')}</p>
      </Notice>
    </div>
  )
}
