import type { RankBand } from '@thang/contracts'

/** A range of ranks as it is read: 9–15, or 9 alone where it is no range. */
export function bandText({ low, high }: RankBand): string {
  return low === high ? String(low) : `${low}–${high}`
}
