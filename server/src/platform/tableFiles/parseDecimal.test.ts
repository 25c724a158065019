import { expect, it } from 'vitest'
import { decimalMarkOf, parseDecimal } from './parseDecimal.ts'

it('a number is read as people write it', () => {
  expect(valueOf('0.4880')).toBe(0.488)
  expect(valueOf('0,4880')).toBe(0.488)
  expect(valueOf('0,488')).toBe(0.488)
  expect(valueOf('1.000,5')).toBe(1000.5)
  expect(valueOf('1,000.5')).toBe(1000.5)
  expect(valueOf('1.000.000')).toBe(1_000_000)
  expect(valueOf('1234,567')).toBe(1234.567)
  expect(valueOf(' 12 345 ')).toBe(12_345)
  expect(valueOf('12\u00A0345,5')).toBe(12_345.5)
  expect(valueOf('−3')).toBe(-3)
  expect(valueOf('+7')).toBe(7)
  expect(valueOf('-0')).toBe(0)
  expect(valueOf(',5')).toBe(0.5)
  expect(valueOf('5.')).toBe(5)
  expect(valueOf('48,8%')).toBe(0.488)
  expect(valueOf('100 %')).toBe(1)
  expect(valueOf('1.5E-05')).toBe(0.000015)
})

it('what is no number is refused, never guessed', () => {
  for (const text of [
    '',
    'abc',
    '1,2,3.4.5',
    '12 34',
    '1..2',
    '--1',
    '1e999',
    '0x10',
    'NaN',
    '(3)',
    '1/2',
    '.',
  ]) {
    expect([text, parseDecimal(text)]).toEqual([text, { refused: 'not-a-number' }])
  }
})

it('one sign before exactly three digits is ambiguous until the mark is said', () => {
  expect(parseDecimal('1.000')).toEqual({ refused: 'ambiguous' })
  expect(parseDecimal('1,000')).toEqual({ refused: 'ambiguous' })
  expect(valueOf('1.000', 'point')).toBe(1)
  expect(valueOf('1.000', 'comma')).toBe(1000)
  expect(valueOf('1,000', 'point')).toBe(1000)
})

it('a number that does not fit the mark is refused as such', () => {
  expect(parseDecimal('0.4880', 'comma')).toEqual({ refused: 'wrong-mark' })
  expect(parseDecimal('abc', 'comma')).toEqual({ refused: 'not-a-number' })
})

it('the other cells show the mark', () => {
  expect(decimalMarkOf(['1.000', '0,5'])).toBe('comma')
  expect(decimalMarkOf(['1.000', '2.000.000'])).toBe('comma')
  expect(decimalMarkOf(['1.000', '0.5'])).toBe('point')
  expect(decimalMarkOf(['0,5', '0.5'])).toBe('conflicting')
  expect(decimalMarkOf(['1.000', '12', 'text', ''])).toBeUndefined()
})

function valueOf(text: string, mark?: 'comma' | 'point'): number | undefined {
  const parsed = parseDecimal(text, mark)
  return 'value' in parsed ? parsed.value : undefined
}
