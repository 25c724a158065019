import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readLines, writeLines } from './fieldLines.ts'

it('a rule is written a line a parameter, with the Vietnamese decimal comma', () => {
  expect(
    writeLines({
      input: 'chair',
      options: [{ code: 'leader', name: { vi: 'Chủ tịch' }, share: 0.5 }],
    }),
  ).toBe(
    'input = chair\noptions.0.code = leader\noptions.0.name.vi = Chủ tịch\noptions.0.share = 0,5',
  )
})

it('numbers are read with a comma or a point, and spaces do not count', () => {
  expect(readLines(' target=0,8\n\n cap = 1.5 ').value).toEqual({ target: 0.8, cap: 1.5 })
})

it('what is written reads back the same', () => {
  const key = fc.stringMatching(/^[a-z][a-zA-Z0-9]{2,8}$/).filter((name) => !(name in {}))
  const { description } = fc.letrec((tie) => ({
    scalar: fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value)),
      fc.string(),
      fc.constantFrom('true', '12', '1,5', '[]', '"', 'a\nb', '', ' x'),
      fc.boolean(),
      fc.constant(null),
    ),
    value: fc.oneof(
      { maxDepth: 3 },
      tie('scalar'),
      fc.array(tie('value'), { maxLength: 3 }),
      tie('description'),
    ),
    description: fc.dictionary(key, tie('value'), { maxKeys: 4 }),
  }))
  fc.assert(
    fc.property(description, (value) => {
      const read = readLines(writeLines(Object(value)))
      expect(read.problems).toEqual([])
      expect(read.value).toEqual(value)
    }),
  )
})

it('a line that is none, a gap in a list and a field given twice are told', () => {
  expect(readLines('target 0,8\nbands.1.from = 2\ncap = 1\ncap = 2').problems).toEqual([
    { code: 'field-syntax', value: 'target 0,8' },
    { code: 'field-path', value: 'bands.1.from' },
    { code: 'field-twice', value: 'cap' },
  ])
})

it('a name that every object has is no field', () => {
  expect(readLines('__proto__.x = 1\nconstructor.y = 2').problems).toHaveLength(2)
  expect(Object.hasOwn(Object.prototype, 'x')).toBe(false)
})
