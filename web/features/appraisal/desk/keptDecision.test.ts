import { expect, it } from 'vitest'
import { draftOf } from './decisionDraft.ts'
import { draftKey, forgetDraft, keepDraft, readDraft } from './keptDecision.ts'

function memory() {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  }
}

const key = draftKey('an', { submission: 4, node: '1.2' })

it('a decision that was begun is there again, and gone once it was taken', () => {
  const store = memory()
  const kept = { base: 2, draft: { ...draftOf('points'), points: '7,5' } }
  keepDraft(store, key, kept)
  expect(readDraft(store, key)).toEqual(kept)
  expect(readDraft(store, draftKey('bình', { submission: 4, node: '1.2' }))).toBeNull()
  forgetDraft(store, key)
  expect(readDraft(store, key)).toBeNull()
})

it.each(['', '{', '{"base":1}', '{"base":1,"draft":{"mode":"guess"}}'])(
  'what cannot be understood (%s) is nothing',
  (text) => {
    const store = memory()
    store.setItem(key, text)
    expect(readDraft(store, key)).toBeNull()
  },
)
