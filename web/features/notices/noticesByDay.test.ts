import type { Notice } from '@thang/contracts'
import { expect, it } from 'vitest'
import { noticesByDay } from './noticesByDay.ts'

function notice(id: number, at: string): Notice {
  const nothing = { submission: null, node: null, unit: null, dueAt: null, text: null }
  return { id, kind: 'reminder', at, round: null, by: null, readAt: null, ...nothing }
}

it('a day begins at midnight in Vietnam, wherever the reader is', () => {
  const late = notice(3, '2026-11-23T17:00:00.000Z')
  const early = notice(2, '2026-11-23T16:59:59.999Z')
  const first = notice(1, '2026-11-22T17:00:00.000Z')
  expect(noticesByDay([late, early, first])).toEqual([
    { day: '2026-11-24', notices: [late] },
    { day: '2026-11-23', notices: [early, first] },
  ])
})

it('nothing has no days', () => {
  expect(noticesByDay([])).toEqual([])
})
