import { expect, it } from 'vitest'
import { readShare, writeShare } from './thresholdText.ts'

it.each([
  ['20', 0.2],
  ['12,5 %', 0.125],
  ['', null],
  ['101', undefined],
  ['-1', undefined],
  ['nhiều', undefined],
])('%s is a share of %s', (typed, share) => {
  expect(readShare(typed, 'vi')).toBe(share)
})

it('a share is written in per cent, and read back as it was', () => {
  expect(writeShare(0.07, 'vi')).toBe('7')
  expect(writeShare(0.125, 'en')).toBe('12.5')
  expect(writeShare(null, 'vi')).toBe('')
})
