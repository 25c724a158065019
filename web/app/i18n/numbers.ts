import { roundHalfUp } from '@thang/engine'
import type { Language } from './translate.ts'

const marks = { vi: { decimal: ',', thousands: '.' }, en: { decimal: '.', thousands: ',' } }

/**
 * A number with fixed decimals in the language's marks: 0,4880 and 1.000 in Vietnamese. Written by
 * hand so that server and browser agree whatever version of ICU each has.
 */
export function formatNumber(value: number, decimals: number, language: Language): string {
  const rounded = roundHalfUp(value, decimals)
  const [whole = '0', fraction] = Math.abs(rounded).toFixed(decimals).split('.')
  const { decimal, thousands } = marks[language]
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands)
  const digits = fraction === undefined ? grouped : `${grouped}${decimal}${fraction}`
  return rounded < 0 ? `−${digits}` : digits
}

/** A number with as many decimals as it needs, at most `maxDecimals`: 12, 17,5. */
export function formatPlain(value: number, language: Language, maxDecimals = 4): string {
  const [, fraction = ''] = String(roundHalfUp(value, maxDecimals)).split('.')
  return formatNumber(value, Math.min(fraction.length, maxDecimals), language)
}

/** A difference, with its sign always shown. */
export function formatChange(value: number, decimals: number, language: Language): string {
  const text = formatNumber(value, decimals, language)
  return roundHalfUp(value, decimals) > 0 ? `+${text}` : text
}

/** `2026-11-23` as 23/11/2026, in both languages (in English the day comes first, as in Vietnam). */
export function formatDate(day: string): string {
  return day.slice(0, 10).split('-').toReversed().join('/')
}

/** An edition's period: 2024 stays as it is, a quarter is Q3/2026, a day is written as a date. */
export function formatPeriod(period: string): string {
  if (/^\d{4}-Q\d$/.test(period)) return `${period.slice(5)}/${period.slice(0, 4)}`
  return /^\d{4}-\d{2}-\d{2}$/.test(period) ? formatDate(period) : period
}
