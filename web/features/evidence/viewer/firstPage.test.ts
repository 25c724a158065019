import { expect, it } from 'vitest'
import { firstPage } from './firstPage.ts'

it.each([
  ['12–14', 12],
  ['trang 3, 7', 3],
  ['phụ lục', undefined],
  ['0', undefined],
  [null, undefined],
])('of %s it is page %s', (pages, page) => {
  expect(firstPage(pages)).toBe(page)
})
