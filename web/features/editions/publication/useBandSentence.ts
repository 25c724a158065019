import type { BandBasis, RankBand } from '@thang/contracts'
import { useSite } from '../../../app/site.tsx'

/** How the weights were drawn, as numbers that are put into a sentence. */
export function useBandBasis(): (basis: BandBasis) => { noise: string; replications: string } {
  const { plain, number } = useSite()
  return ({ noise, replications }) => ({
    noise: plain(Math.round(noise * 1000) / 10),
    replications: number(replications, 0),
  })
}

/** What a band says of a unit's rank, in one plain sentence. */
export function useBandSentence(): (band: RankBand, basis: BandBasis) => string {
  const { t } = useSite()
  const words = useBandBasis()
  return ({ low, high }, basis) =>
    t(low === high ? 'band.sentenceSame' : 'band.sentence', { ...words(basis), low, high })
}
