import { roundHalfUp } from '@thang/engine'
import { formatPlain } from '../../app/i18n/numbers.ts'
import type { Language } from '../../app/i18n/translate.ts'

/** A difference of points with its sign, and no more decimals than it has. */
export function signed(difference: number, language: Language): string {
  const rounded = roundHalfUp(difference, 4)
  const text = formatPlain(rounded, language)
  return rounded > 0 ? `+${text}` : text
}
