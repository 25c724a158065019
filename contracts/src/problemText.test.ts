import { missingReasons } from '@thang/engine'
import { expect, it } from 'vitest'
import { describeProblem } from './problemText.ts'
import { problemTexts } from './problemTexts.ts'

it('every reason why a number is missing has a text', () => {
  expect(missingReasons.filter((reason) => !(reason in problemTexts))).toEqual([])
})

it('both languages name the same details', () => {
  for (const [code, { vi, en }] of Object.entries(problemTexts)) {
    expect([code, names(vi)]).toEqual([code, names(en)])
  }
})

it('details are filled in, numbers with the decimal sign of the language', () => {
  expect(
    describeProblem('points-do-not-add-up', { sum: 99.99999999999999, expected: 99.5 }),
  ).toEqual({
    vi: 'Điểm các thành phần cộng lại được 100, không bằng 99,5 điểm đã nêu. Hãy sửa điểm của các thành phần hoặc điểm tổng.',
    en: 'The points of the components add up to 100, not to the 99.5 stated. Correct the components or the total.',
  })
})

it('an unknown code is shown as it is', () => {
  expect(describeProblem('odd', { a: 1 }).en).toBe('Problem “odd” (a: 1)')
})

function names(text: string): (string | undefined)[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).toSorted()
}
