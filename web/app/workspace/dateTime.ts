import { formatDate } from '../i18n/numbers.ts'
import type { Language } from '../i18n/translate.ts'

const sevenHours = 7 * 60 * 60 * 1000

/** An instant by Vietnam's clock, wherever the reader is: 14:05 23/11/2026. */
export function formatDateTime(instant: string, language: Language): string {
  const local = new Date(Date.parse(instant) + sevenHours).toISOString()
  const time = local.slice(11, 16)
  return language === 'vi'
    ? `${time} ${formatDate(local, language)}`
    : `${formatDate(local, language)}, ${time}`
}
