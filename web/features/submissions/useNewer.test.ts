import { expect, it } from 'vitest'
import { answerOf } from './fixtures/submissionDetail.ts'
import { emptyContent } from './saving/contentParts.ts'
import { hasNewer } from './useNewer.ts'

const detail = { answers: [{ ...answerOf('1.1'), version: 2 }, answerOf('1.2')], rest: 'a' }
const saved = (version: number) =>
  new Map([['1.2', { version, savedAt: '2026-11-23T02:00:00.000Z', content: emptyContent }]])

it('nothing is newer as long as it was read, or saved here', () => {
  expect(hasNewer(detail, new Map(), { answers: { '1.1': 2 }, rest: 'a' })).toBe(false)
  expect(hasNewer(detail, saved(3), { answers: { '1.1': 2, '1.2': 3 }, rest: 'a' })).toBe(false)
})

it('what a colleague saved is newer, on top of what was saved here too', () => {
  expect(hasNewer(detail, new Map(), { answers: { '1.1': 3 }, rest: 'a' })).toBe(true)
  expect(hasNewer(detail, saved(3), { answers: { '1.2': 4 }, rest: 'a' })).toBe(true)
})

it('so is anything else that was done', () => {
  expect(hasNewer(detail, new Map(), { answers: {}, rest: 'b' })).toBe(true)
})
