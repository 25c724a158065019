/** A day as it is read in Vietnam: `2026-11-23` is 23/11/2026. For messages; data keeps ISO days. */
export function dayText(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${date}/${month}/${year}`
}
