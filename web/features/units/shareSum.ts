import { parseShare } from './percent.ts'

/** What the shares that are typed add up to; what is no share counts as none. */
export function sumOfShares(typed: readonly { readonly share: string }[]): number {
  const hundredths = typed.map(({ share }) => (parseShare(share) ?? 0) * 1e8)
  // Whole numbers, so that three parts of 33,3 and one of 0,1 are 1.
  return hundredths.reduce((sum, share) => sum + Math.round(share), 0) / 1e8
}

/** Whether shares leave nothing and give nothing twice. */
export function isWhole(sum: number): boolean {
  return Math.abs(sum - 1) < 1e-9
}
