import type { Edition } from '@thang/contracts'
import { useSite } from '../../../app/site.tsx'

/** That a result was corrected since it was first published, with the way to what was corrected. */
export function CorrectedWords({ edition }: { readonly edition: Edition }) {
  const { t, path } = useSite()
  const { code, revision, publication } = edition
  if (publication === undefined || revision < 2) return null
  return (
    <>
      {' · '}
      {t('edition.corrected', { revision })}{' '}
      <a href={path('revisions', { edition: code })}>{t('edition.toErrata')}</a>
    </>
  )
}
