import type { AnswerContent } from '@thang/contracts'
import { expect, it } from 'vitest'
import { changedLines, type LinesOf } from './changedLines.ts'

const linesOf: LinesOf = (_, { inputs, explanation }) => [
  ...Object.entries(inputs).map(([term, value]) => ({ term, text: String(value) })),
  ...(explanation === null ? [] : [{ term: 'Giải trình', text: explanation }]),
]
const said = (inputs: AnswerContent['inputs'], explanation: string | null = null) => ({
  inputs,
  notApplicable: null,
  explanation,
})

it('only what would be said otherwise is shown, with what stood there', () => {
  const before = said({ onTime: 90, all: 100 }, 'Theo báo cáo quý')
  const after = said({ onTime: 95, all: 100 })
  expect(changedLines(linesOf, { node: '1.2', before, after })).toEqual([
    { term: 'onTime', before: '90', after: '95' },
    { term: 'Giải trình', before: 'Theo báo cáo quý', after: null },
  ])
})

it('where nothing was said, all of it comes', () => {
  const after = said({ onTime: 95 })
  expect(changedLines(linesOf, { node: '1.2', before: null, after })).toEqual([
    { term: 'onTime', before: null, after: '95' },
  ])
})
