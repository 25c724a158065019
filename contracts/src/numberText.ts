import { roundHalfUp } from '@thang/engine'

const marks = { vi: { decimal: ',', thousands: '.' }, en: { decimal: '.', thousands: ',' } }

/**
 * A number with fixed decimals in the language's marks: 0,4880 and 1.000 in Vietnamese. Written by
 * hand so that server and browser agree whatever version of ICU each has.
 */
export function formatNumber(value: number, decimals: number, language: 'vi' | 'en'): string {
  const rounded = roundHalfUp(value, decimals)
  const [whole = '0', fraction] = Math.abs(rounded).toFixed(decimals).split('.')
  const { decimal, thousands } = marks[language]
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands)
  const digits = fraction === undefined ? grouped : `${grouped}${decimal}${fraction}`
  return rounded < 0 ? `−${digits}` : digits
}

/** A number with as many decimals as it needs, at most `maxDecimals`: 12, 17,5. */
export function formatPlain(value: number, language: 'vi' | 'en', maxDecimals = 4): string {
  const [, fraction = ''] = String(roundHalfUp(value, maxDecimals)).split('.')
  return formatNumber(value, Math.min(fraction.length, maxDecimals), language)
}
