import { formatNumber } from '../../app/i18n/numbers.ts'
import type { Language } from '../../app/i18n/translate.ts'

/** How large a file is, as it is read: 1,2 MB or 34 KB. */
export function formatFileSize(bytes: number, language: Language): string {
  if (bytes >= 1_000_000) return `${formatNumber(bytes / 1_000_000, 1, language)} MB`
  return `${formatNumber(Math.ceil(bytes / 1000), 0, language)} KB`
}

/** Whether the name of a file ends in one of the ends, whatever their case. */
export function isNamed(file: File, ends: readonly string[]): boolean {
  const name = file.name.toLowerCase()
  return ends.some((end) => name.endsWith(end))
}
