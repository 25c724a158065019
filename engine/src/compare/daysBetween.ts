/** How many days (YYYY-MM-DD) lie between two days, whichever comes first. */
export function daysBetween(a: string, b: string): number {
  return Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000
}
