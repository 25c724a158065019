import { expect, it } from 'vitest'
import { fold, matches } from './fold.ts'
import { formatChange, formatDate, formatNumber, formatPeriod, formatPlain } from './numbers.ts'

it.each([
  [0.488, 4, '0,4880', '0.4880'],
  [1000, 0, '1.000', '1,000'],
  [1234567.5, 1, '1.234.567,5', '1,234,567.5'],
  [-0.0061, 4, '−0,0061', '−0.0061'],
  [0.40964999999999996, 4, '0,4097', '0.4097'],
])('%d with %d decimals is %s in Vietnamese and %s in English', (value, decimals, vi, en) => {
  expect(formatNumber(value, decimals, 'vi')).toBe(vi)
  expect(formatNumber(value, decimals, 'en')).toBe(en)
})

it('a plain number has as many decimals as it needs', () => {
  expect([formatPlain(12, 'vi'), formatPlain(17.5, 'vi')]).toEqual(['12', '17,5'])
})

it('a change shows its sign; no change shows none', () => {
  expect([0.1583, 0, -0.2].map((x) => formatChange(x, 2, 'vi'))).toEqual(['+0,16', '0,00', '−0,20'])
})

it('a date is written day first, in English with the month in words', () => {
  expect(formatDate('2025-06-30')).toBe('30/06/2025')
  expect(formatDate('2025-06-30', 'en')).toBe('30 June 2025')
})

it.each([
  ['2024', '2024', '2024'],
  ['2026-Q3', 'Quý III/2026', 'Q3 2026'],
  ['2026-10-01', '01/10/2026', '1 October 2026'],
])('the period %s is %s in Vietnamese and %s in English', (period, vi, en) => {
  expect([formatPeriod(period, 'vi'), formatPeriod(period, 'en')]).toEqual([vi, en])
})

it.each([
  ['vinh phuc', 'Vĩnh Phúc', true],
  ['vinhphuc', 'Vĩnh Phúc', true],
  ['VĨNH', 'Vĩnh Phúc', true],
  ['dak', 'Đắk Lắk', true],
  ['phuc', 'Vĩnh Phúc', true],
  ['hoa', 'Khánh Hòa', true],
  ['inh', 'Vĩnh Phúc', false],
  ['', 'Vĩnh Phúc', true],
])('%s finds %s: %s', (question, name, found) => {
  expect(matches(question, name)).toBe(found)
})

it('folds the letter đ, which has no decomposition', () => {
  expect(fold('Đà Nẵng')).toBe('da nang')
})
