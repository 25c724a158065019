import { expect, it } from 'vitest'
import { Line, PersonName, Why } from './person.ts'

const unseen = [
  ['a turn of the order of reading', '\u202E'],
  ['an isolate', '\u2066'],
  ['a mark of direction', '\u200F'],
  ['a zero-width space', '\u200B'],
  ['a zero-width joiner', '\u200D'],
  ['a zero-width non-joiner', '\u200C'],
  ['a soft hyphen', '\u00AD'],
  ['a line separator', '\u2028'],
  ['a paragraph separator', '\u2029'],
  ['a NUL', '\0'],
] as const

it.each(unseen)('a name and a reason may not hold %s', (_, sign) => {
  const text = `Nguyễn Văn${sign}An`
  for (const field of [Line, PersonName, Why]) expect(field.safeParse(text).success).toBe(false)
})

it('a line is one line, a reason may be several', () => {
  expect(Line.safeParse('một\nhai').success).toBe(false)
  expect(Why.safeParse('một\n\thai').success).toBe(true)
})

it.each(['Nguyễn Văn An', 'Nguyễn Văn An'.normalize('NFD'), 'Đặng Thị Bưởi – “Sở KH&CN”'])(
  '%s is a name',
  (name) => {
    expect(PersonName.parse(name)).toBe(name)
  },
)
