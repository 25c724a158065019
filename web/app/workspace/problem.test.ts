import { createTranslate } from '../i18n/translate.ts'
import { expect, it } from 'vitest'
import en from './i18n/en.json?icu'
import vi from './i18n/vi.json?icu'
import { problemOf } from './problem.ts'
import { Refused } from './send.ts'
import type { WordKey } from './words.ts'

const words = { vi: createTranslate<WordKey>('vi', vi), en: createTranslate<WordKey>('en', en) }

function refused(status: number, code: string, details: object = {}, retryAfter?: number) {
  const error = { code, message: 'Liên kết đã hết hạn.', details, requestId: 'r-1' }
  return new Refused(status, { error }, retryAfter)
}

it('in Vietnamese the sentence is the server’s', () => {
  const problem = problemOf(refused(409, 'conflict', { reason: 'link-expired' }), words.vi, 'vi')
  expect(problem).toMatchObject({ code: 'conflict', message: 'Liên kết đã hết hạn.' })
})

it('in English the reason has words of its own, else the code has', () => {
  const of = (reason: string) =>
    problemOf(refused(409, 'conflict', { reason }), words.en, 'en').message
  expect(of('link-expired')).toContain('The link has expired')
  expect(of('never-heard-of')).toContain('Something has changed')
})

it('fields that the server could not take are named', () => {
  const problems = [{ parameter: 'email', problem: 'Invalid email' }]
  expect(problemOf(refused(400, 'invalid', { problems }), words.vi, 'vi').fields).toEqual(['email'])
})

it('how long to wait is said in English too', () => {
  const { message } = problemOf(refused(429, 'too_many_requests', {}, 30), words.en, 'en')
  expect(message).toContain('Try again in 30 seconds.')
})

it('a server that was not reached, or a stranger in its place, is said to be so', () => {
  expect(problemOf(new Refused(0, null), words.vi, 'vi').code).toBe('offline')
  expect(problemOf(new Refused(502, '<html>'), words.vi, 'vi').code).toBe('unavailable')
})

it('a fault of the program itself is not taken for a refusal', () => {
  expect(() => problemOf(new TypeError('x'), words.vi, 'vi')).toThrow(TypeError)
})
