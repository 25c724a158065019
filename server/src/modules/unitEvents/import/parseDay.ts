/**
 * A day as people write it, 1/7/2025 (day first), 01-07-2025, 01.07.2025 or 2025-07-01, as YYYY-MM-DD;
 * undefined where it is none, or not between 1900 and 2199.
 */
export function parseDay(text: string): string | undefined {
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? []
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.slice(1) ?? [year, month, day]
  const plain = iso.map((part = '') => part.padStart(2, '0')).join('-')
  const date = new Date(`${plain}T00:00:00Z`)
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== plain) return undefined
  return plain >= '1900-01-01' && plain <= '2199-12-31' ? plain : undefined
}
