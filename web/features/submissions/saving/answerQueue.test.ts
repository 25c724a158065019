import type { AnswerContent } from '@thang/contracts'
import { describe, expect, it } from 'vitest'
import {
  type AnswerQueue,
  beginSending,
  findQueued,
  queueTyped,
  resolveConflict,
  sendable,
  settleSaved,
  settleTrouble,
} from './answerQueue.ts'
import { emptyContent } from './contentParts.ts'

const saying = (a: number): AnswerContent => ({ ...emptyContent, inputs: { a } })
const typed = (content: AnswerContent, key: string, node = '1.1') => ({
  node,
  base: 0,
  before: emptyContent,
  content,
  key,
  at: 1,
})
const other = { id: '7b0f4c1e-0000-4000-8000-000000000001', name: 'Lê Văn B' }
const conflictWith = (content: AnswerContent, version = 3) => ({
  is: 'conflict' as const,
  current: { version, content, savedAt: '2026-11-23T02:00:00.000Z', savedBy: other },
})
const begun = () => beginSending(queueTyped([], typed(saying(1), 'k1')), '1.1')

describe('what is typed', () => {
  it('goes out in the order in which the answers were first typed', () => {
    let queue: AnswerQueue = queueTyped([], typed(saying(1), 'k1', '1.1'))
    queue = queueTyped(queue, typed(saying(2), 'k2', '1.2'))
    queue = queueTyped(queue, typed(saying(3), 'k3', '1.1'))
    expect(sendable(queue).map(({ node, key }) => [node, key])).toEqual([
      ['1.1', 'k3'],
      ['1.2', 'k2'],
    ])
  })

  it('and taken back before it was sent waits for nothing', () => {
    const queue = queueTyped([], typed(saying(1), 'k1'))
    expect(queueTyped(queue, typed(emptyContent, 'k2'))).toEqual([])
  })

  it('and taken back after it was sent is sent too, since the first may have arrived', () => {
    const queue = queueTyped(begun(), typed(emptyContent, 'k2'))
    expect(findQueued(queue, '1.1')).toMatchObject({ content: emptyContent, sent: { key: 'k1' } })
  })
})

describe('what was sent and not answered', () => {
  it('is sent again with its own key before what was typed since', () => {
    const queue = beginSending(queueTyped(begun(), typed(saying(2), 'k2')), '1.1')
    expect(findQueued(queue, '1.1')?.sent).toEqual({ base: 0, content: saying(1), key: 'k1' })
  })

  it('once saved leaves what was typed since standing on the new version', () => {
    const queue = settleSaved(queueTyped(begun(), typed(saying(2), 'k2')), '1.1', 1)
    expect(findQueued(queue, '1.1')).toMatchObject({
      base: 1,
      before: saying(1),
      content: saying(2),
      key: 'k2',
      sent: null,
    })
  })

  it('is done where nothing was typed since', () => {
    expect(settleSaved(begun(), '1.1', 1)).toEqual([])
  })

  it('is no conflict with itself, where its answer never came', () => {
    expect(settleTrouble(begun(), '1.1', conflictWith(saying(1)))).toEqual([])
  })
})

describe('what the server refuses', () => {
  it('as changed by another waits with both versions until it is decided', () => {
    const queue = settleTrouble(begun(), '1.1', conflictWith(saying(9)))
    expect(sendable(queue)).toEqual([])
    const decided = resolveConflict(queue, '1.1', { content: saying(1), key: 'k2' })
    expect(findQueued(decided, '1.1')).toMatchObject({
      base: 3,
      before: saying(9),
      content: saying(1),
      key: 'k2',
      trouble: null,
    })
  })

  it('and is decided for the other person needs no save', () => {
    const queue = settleTrouble(begun(), '1.1', conflictWith(saying(9)))
    expect(resolveConflict(queue, '1.1', { content: saying(9), key: 'k2' })).toEqual([])
  })

  it('as too late stays to be read, also where more was typed', () => {
    const late = {
      is: 'locked',
      lock: { because: 'withdrawn' },
      at: '2026-11-23T02:00:00.000Z',
    } as const
    const queue = settleTrouble(queueTyped(begun(), typed(saying(2), 'k2')), '1.1', late)
    expect(findQueued(queue, '1.1')).toMatchObject({ content: saying(2), trouble: late })
    expect(sendable(queue)).toEqual([])
  })

  it('as wrong is forgotten where something else was typed since', () => {
    const wrong = { is: 'refused', message: 'Ô «a» cần một số.' } as const
    const queue = settleTrouble(queueTyped(begun(), typed(saying(2), 'k2')), '1.1', wrong)
    expect(sendable(queue)).toHaveLength(1)
    expect(settleTrouble(begun(), '1.1', wrong)[0]?.trouble).toEqual(wrong)
  })
})
