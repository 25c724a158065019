import type { Language } from '../../../app/i18n/translate.ts'
import { readNumber, writeNumber } from '../../frameworks/numberText.ts'

/** A share of the maximum as it is typed, in per cent; nothing for never. */
export function writeShare(share: number | null, language: Language): string {
  return share === null ? '' : writeNumber(Math.round(share * 1e6) / 1e4, language)
}

/** Per cent as typed, as a share; null for nothing, undefined for what is no per cent. */
export function readShare(typed: string, language: Language): number | null | undefined {
  const text = typed.replace('%', '').trim()
  if (text === '') return null
  const percent = readNumber(text, language)
  if (percent === undefined || percent < 0 || percent > 100) return undefined
  return Math.round(percent * 1e4) / 1e6
}
