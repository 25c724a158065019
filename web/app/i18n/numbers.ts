import { formatNumber } from '@thang/contracts/numberText'
import { roundHalfUp } from '@thang/engine'
import type { Language } from './translate.ts'

export { formatNumber, formatPlain } from '@thang/contracts/numberText'

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
