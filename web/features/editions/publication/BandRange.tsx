import type { RankBand } from '@thang/contracts'
import { useSite } from '../../../app/site.tsx'
import { Missing } from '../../../ui/FigureValue.tsx'
import { bandText } from './bandText.ts'

/** Between which ranks a unit stands if the weights are in doubt. */
export function BandRange({ band }: { readonly band: RankBand | null }) {
  const { t } = useSite()
  if (band === null) return <Missing reason={null} />
  const { low, high } = band
  if (low === high) return low
  return (
    <>
      <span aria-hidden="true">{bandText(band)}</span>
      <span className="visually-hidden">{t('band.words', { low, high })}</span>
    </>
  )
}
