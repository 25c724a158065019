/** A day and an hour by Vietnam's clock, as they are typed; either may be unfinished. */
export interface Moment {
  /** `2026-11-23`; empty or other text while it is no day. */
  readonly day: string
  /** `17:00` */
  readonly at: string
}

const sevenHours = 7 * 3_600_000
const dayPattern = /^\d{4}-\d{2}-\d{2}$/
const hourPattern = /^([01]\d|2[0-3]):[0-5]\d$/

/** Whether it is an hour of the day, such as 07:30. */
export function isHour(text: string): boolean {
  return hourPattern.test(text)
}

/**
 * The instant as the API takes it; undefined while it is unfinished. 23:59 is the end of the day, to its last
 * millisecond: that is what whoever types it means.
 */
export function instantOf({ day, at }: Moment): string | undefined {
  if (!dayPattern.test(day) || !isHour(at)) return undefined
  const start = Date.parse(`${day}T${at}:00.000+07:00`)
  if (Number.isNaN(start)) return undefined
  return new Date(at === '23:59' ? start + 59_999 : start).toISOString()
}

/** An instant by Vietnam's clock, as it would be typed. */
export function momentOf(instant: string): Moment {
  const local = new Date(Date.parse(instant) + sevenHours).toISOString()
  return { day: local.slice(0, 10), at: local.slice(11, 16) }
}

/** `9:5`, `9h` and `930` as 09:05, 09:00 and 09:30; other text as it is. */
export function tidyHour(typed: string): string {
  const [, hour, minute = ''] = /^\s*(\d{1,2})\s*[:.hg]?\s*(\d{0,2})\s*$/i.exec(typed) ?? []
  if (hour === undefined) return typed
  const tidy = `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`
  return isHour(tidy) ? tidy : typed
}
