/** A day as it is typed, such as 23/11/2026, 3-4-2026 or 23112026; undefined for what is no day. */
export function parseDay(text: string): string | undefined {
  const [, day = '', month = '', year = ''] =
    /^\s*(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})\s*$/.exec(text) ??
    /^\s*(\d{2})(\d{2})(\d{4})\s*$/.exec(text) ??
    []
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const time = Date.parse(`${iso}T00:00:00Z`)
  if (Number.isNaN(time)) return undefined
  // 31/02 would silently be another day.
  return new Date(time).toISOString().startsWith(iso) ? iso : undefined
}

/** `2026-11-23` as it is typed, 23/11/2026, in both languages; other texts as they are. */
export function typedDay(iso: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? []
  return year === undefined ? iso : `${day}/${month}/${year}`
}
