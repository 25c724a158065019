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

const months =
  'January February March April May June July August September October November December'.split(' ')

/** `2026-11-03` as 03/11/2026, in English as 3 November 2026: there 03/11 may be either day. */
export function formatDate(day: string, language: Language = 'vi'): string {
  const [year = '', month = '', date = ''] = day.slice(0, 10).split('-')
  if (language === 'vi') return `${date}/${month}/${year}`
  return `${Number(date)} ${months[Number(month) - 1] ?? month} ${year}`
}

const quarters = ['I', 'II', 'III', 'IV']

/** An edition's period: 2024 stays as it is, a quarter is Quý III/2026, a day is written as a date. */
export function formatPeriod(period: string, language: Language = 'vi'): string {
  const [, year, quarter] = /^(\d{4})-Q([1-4])$/.exec(period) ?? []
  if (year !== undefined && quarter !== undefined) {
    if (language === 'en') return `Q${quarter} ${year}`
    return `Quý ${quarters[Number(quarter) - 1] ?? quarter}/${year}`
  }
  return /^\d{4}-\d{2}-\d{2}$/.test(period) ? formatDate(period, language) : period
}
