import { expect, it } from 'vitest'
import { highlight } from './highlight.ts'

function marked(text: string, question: string): string {
  return highlight(text, question)
    .map(({ text: piece, found }) => (found ? `[${piece}]` : piece))
    .join('')
}

it.each([
  ['Vĩnh Phúc', 'vinh phuc', '[Vĩnh] [Phúc]'],
  ['Vĩnh Phúc', 'PHÚ', 'Vĩnh [Phú]c'],
  ['Đắk Lắk', 'dak', '[Đắk] Lắk'],
  ['Sở Thông tin', 'xyz', 'Sở Thông tin'],
  ['Hà Nội', '', 'Hà Nội'],
  ['nguyen.van.an@phutho.gov.vn', 'an', 'nguyen.v[an].[an]@phutho.gov.vn'],
])('in %s, %s finds %s', (text, question, expected) => {
  expect(marked(text, question)).toBe(expected)
})

it('finds letters whose marks are written apart', () => {
  expect(marked('Vĩnh Phúc'.normalize('NFD'), 'vinh')).toBe('[Vĩnh] Phúc')
})
