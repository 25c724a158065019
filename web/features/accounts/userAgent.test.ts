import { expect, it } from 'vitest'
import { createTranslate } from '../../app/i18n/translate.ts'
import type { WordKey } from '../../app/workspace/words.ts'
import vi from './i18n/vi.json?icu'
import { describeUserAgent } from './userAgent.ts'

const t = createTranslate<WordKey>('vi', vi)

it.each([
  [
    'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36',
    'Chrome, Windows',
  ],
  ['Mozilla/5.0 (Windows NT 10.0) Chrome/140 Safari/537.36 Edg/140', 'Edge, Windows'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox, Linux'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 17 like Mac OS X) Version/17 Safari/604', 'Safari, iOS'],
  ['curl/8', 'Thiết bị không rõ'],
  [null, 'Thiết bị không rõ'],
])('%s is %s', (userAgent, words) => {
  expect(describeUserAgent(userAgent, t)).toBe(words)
})
