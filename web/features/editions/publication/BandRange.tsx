import type { RankBand } from '@thang/contracts'
import { useSite } from '../../../app/site.tsx'
import { Missing } from '../../../ui/FigureValue.tsx'

/** Between which ranks a unit stands if the weights are in doubt. */
export function BandRange({ band }: { readonly band: RankBand | null }) {
  const { t } = useSite()
  if (band === null) return <Missing reason={null} />
  const { low, high } = band
  return (
    <>
      <span aria-hidden="true">{t('band.range', { low, high })}</span>
      <span className="visually-hidden">{t('band.words', { low, high })}</span>
    </>
  )
}
