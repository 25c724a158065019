import type { AnswerContent, RawInput } from '@thang/contracts'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { mergeContent } from './mergeContent.ts'

function content(
  inputs: Record<string, RawInput>,
  more: Partial<AnswerContent> = {},
): AnswerContent {
  return { inputs, notApplicable: null, explanation: null, ...more }
}
const was = content({ a: 1, b: 2 })

it('what each changed stands, and nobody is told where they changed different things', () => {
  const said = content({ a: 5, b: 2 })
  const now = content({ a: 1, b: 2 }, { explanation: 'theo sổ' })
  expect(mergeContent({ said, was, now })).toEqual({
    content: content({ a: 5, b: 2 }, { explanation: 'theo sổ' }),
    overwritten: false,
  })
})

it('where both changed the same, the file wins and it is told; not where they agree', () => {
  const now = content({ a: 7, b: 2 })
  expect(mergeContent({ said: content({ a: 5, b: 2 }), was, now })).toEqual({
    content: content({ a: 5, b: 2 }),
    overwritten: true,
  })
  expect(mergeContent({ said: now, was, now }).overwritten).toBe(false)
})

it('an input that was taken away is taken away, unless somebody changed it', () => {
  expect(mergeContent({ said: content({ b: 2 }), was, now: was }).content).toEqual(
    content({ b: 2 }),
  )
  const now = content({ a: 9, b: 2 })
  expect(mergeContent({ said: content({ b: 2 }), was, now })).toEqual({
    content: content({ b: 2 }),
    overwritten: true,
  })
})

it('a file in which nothing was changed changes nothing', () => {
  const inputs = fc.dictionary(fc.constantFrom('a', 'b', 'constructor'), fc.integer())
  fc.assert(
    fc.property(inputs, inputs, (before, after) => {
      const merged = mergeContent({
        said: content(before),
        was: content(before),
        now: content(after),
      })
      expect(merged).toEqual({ content: content(after), overwritten: false })
    }),
  )
})
