import { expect, it } from 'vitest'
import { noteVisit, visitAt } from './lastVisit.ts'

const at = (hour: string) => `2026-12-15T${hour}:00.000Z`

it('at the first visit nothing is new', () => {
  expect(visitAt(null, at('02:00'))).toEqual({ since: null, last: at('02:00') })
})

it('going to an answer and back is one visit', () => {
  const first = { since: at('01:00'), last: at('02:00') }
  expect(visitAt(first, at('02:20'))).toEqual({ since: at('01:00'), last: at('02:20') })
})

it('after half an hour away it is another visit, and what came since is new', () => {
  const first = { since: at('01:00'), last: at('02:00') }
  expect(visitAt(first, at('02:31'))).toEqual({ since: at('02:00'), last: at('02:31') })
})

it('what is kept unreadable, or cannot be kept, marks nothing', () => {
  const broken = { getItem: () => '{"last":', setItem: () => undefined }
  const full = {
    getItem: () => null,
    setItem() {
      throw new Error('quota')
    },
  }
  expect([noteVisit(broken, 'k', at('02:00')), noteVisit(full, 'k', at('02:00'))]).toEqual([
    null,
    null,
  ])
})
