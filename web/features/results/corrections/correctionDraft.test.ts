import { expect, it } from 'vitest'
import {
  correctionFrom,
  type DraftChange,
  noCorrection,
  withChange,
  withoutChange,
} from './correctionDraft.ts'
import { keepCorrection, keptCorrection } from './keptCorrection.ts'
import { readDecision } from './readDecision.ts'

function change(node: string, points: number): DraftChange {
  const decision = { as: 'points', points } as const
  return { submission: 1, unit: 'Đông Sơn', node, name: `${node} Chỉ số`, decision }
}

const draft = withChange(withChange(noCorrection, change('1.1', 7)), change('1.2', 5))

function memory() {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  }
}

it('what is said of an indicator again replaces what was said before', () => {
  const again = withChange(draft, change('1.1', 8))
  expect(again.changes.map(({ node, decision }) => [node, decision])).toEqual([
    ['1.2', { as: 'points', points: 5 }],
    ['1.1', { as: 'points', points: 8 }],
  ])
})

it('a change is taken out again', () => {
  expect(withoutChange(draft, change('1.1', 7)).changes.map(({ node }) => node)).toEqual(['1.2'])
})

it('only what the server needs is sent', () => {
  expect(correctionFrom({ ...draft, reason: ' Nhập nhầm ' })).toEqual({
    reason: 'Nhập nhầm',
    changes: [
      { submission: 1, node: '1.1', decision: { as: 'points', points: 7 } },
      { submission: 1, node: '1.2', decision: { as: 'points', points: 5 } },
    ],
  })
})

it('what was begun is there after leaving, for its own round', () => {
  const store = memory()
  keepCorrection(store, 3, draft)
  expect([keptCorrection(store, 3), keptCorrection(store, 4)]).toEqual([draft, noCorrection])
})

it('what cannot be read is as nothing', () => {
  const store = memory()
  store.setItem('thang.correction.3', '{"reason":')
  expect(keptCorrection(store, 3)).toEqual(noCorrection)
})

const typed = { as: 'points', points: '7,5', inputs: { a: 3 } }
const place = { maxPoints: 10, language: 'vi' } as const

it.each([
  ['points with a comma', typed, { as: 'points', points: 7.5 }],
  ['no more than the maximum', { ...typed, points: '10,5' }, undefined],
  ['no word for a number', { ...typed, points: 'ba' }, undefined],
  ['inputs as they were given', { ...typed, as: 'inputs' }, { as: 'inputs', inputs: { a: 3 } }],
  ['what does not apply', { ...typed, as: 'not-applicable' }, { as: 'not-applicable' }],
])('a decision is %s', (_, given, expected) => {
  expect(readDecision(given, place)).toEqual(expected)
})
