import { expect, it } from 'vitest'
import { ruleWords } from './ruleWords.ts'

const vi = { language: 'vi' } as const

it('a rule reads in both languages, with the names of the framework and the decimal comma', () => {
  const rule = {
    type: 'ratio-to-target',
    numerator: 'online',
    denominator: 'all',
    target: 0.125,
    emptyDenominator: 'missing',
  } as const
  const inputNames = { online: { vi: 'Hồ sơ trực tuyến', en: 'Online dossiers' } }
  expect(ruleWords(rule, { ...vi, inputNames })).toBe(
    'Điểm tối đa khi hồ sơ trực tuyến ÷ all đạt 12,5\u00A0%; thấp hơn thì tính theo tỷ lệ. Mẫu số bằng không: không có điểm số.',
  )
  expect(ruleWords(rule, { language: 'en', inputNames })).toBe(
    'Full marks where online dossiers ÷ all reaches 12.5%, in proportion below it. Where the denominator is empty there is no score.',
  )
})

it('a sum of rules tells each of them', () => {
  const rule = {
    type: 'weighted-sum',
    terms: [
      { points: 2.5, rule: { type: 'yes-no', input: 'plan' }, name: { vi: 'Kế hoạch' } },
      { points: 1, rule: { type: 'judged', input: 'how_well' } },
    ],
  } as const
  expect(ruleWords(rule, vi)).toBe(
    'Tổng các phần – Kế hoạch (2,5 điểm): Có: điểm tối đa; không: 0 điểm.; (1 điểm): Người thẩm định chấm trong khoảng điểm tối đa.',
  )
})

it('what the framework’s owner wrote stands as written, braces and all', () => {
  const rule = { type: 'formula', expression: 'maxPoints * {rule}', inputs: ['a'] } as const
  expect(ruleWords(rule, vi)).toBe('Theo công thức: maxPoints * {rule}')
})
