import type { AuditEntry } from '@thang/contracts'
import { expect, it } from 'vitest'
import { createTranslate } from '../../app/i18n/translate.ts'
import type { WordKey } from '../../app/workspace/words.ts'
import { actionLabel, entrySentence } from './entrySentence.ts'
import vi from './i18n/vi.json?icu'

const t = createTranslate<WordKey>('vi', vi)
const somebody = 'a9a7f3f0-7a0c-4bd5-9a4e-5c1d1c4d3b2a'

function tell(entry: Partial<AuditEntry>): string {
  return entrySentence(
    { ...quiet, ...entry },
    {
      t,
      nameOf: (id) => (id === somebody ? 'Trần Thị Bình' : undefined),
      roundNameOf: (id) => (id === '4' ? 'Kỳ 2026' : undefined),
    },
  )
}

const quiet: AuditEntry = {
  seq: 1,
  at: '2026-11-23T09:00:00.000Z',
  person: null,
  actor: 'Nguyễn Văn An',
  post: null,
  for: null,
  address: null,
  action: 'session.open',
  outcome: 'done',
  subject: { kind: 'person', id: somebody },
  unit: null,
  before: null,
  after: null,
  reason: null,
  hash: '00',
}

it('a post that is given is told with its title and who receives it', () => {
  const after = { title: 'Giám đốc', person: { id: somebody, name: 'Trần Thị Bình' } }
  const subject = { kind: 'post', id: '7' }
  expect(tell({ action: 'post.give', subject, after })).toBe(
    'Giao vị trí Giám đốc cho Trần Thị Bình',
  )
})

it('an account is told by the name of its owner, of whoever is not in sight as somebody', () => {
  expect(tell({ action: 'person.disable' })).toBe('Khóa tài khoản của Trần Thị Bình')
  expect(tell({ action: 'person.disable', subject: { kind: 'person', id: 'x' } })).toBe(
    'Khóa tài khoản của một người',
  )
})

it('a round is told by its name, of one not in sight by its number; an answer by its indicator', () => {
  const opened = (id: string) => tell({ action: 'round.open', subject: { kind: 'round', id } })
  expect(opened('4')).toBe('Mở kỳ đánh giá “Kỳ 2026”')
  expect(opened('5')).toBe('Mở kỳ đánh giá 5')
  const subject = { kind: 'answer', id: '3/1.2' }
  expect(tell({ action: 'answer.save', subject })).toBe('Lưu trả lời ở chỉ số 1.2 của phiếu 3')
})

it('a refusal says why and of what', () => {
  const subject = { kind: 'route', id: 'GET /api/v1/people/:id' }
  const after = { code: 'forbidden' }
  expect(tell({ action: 'request.refuse', subject, after })).toBe(
    'Yêu cầu bị từ chối (không có quyền): GET /api/v1/people/:id',
  )
})

it('an action without words is told by its code', () => {
  expect(tell({ action: 'round.fold' })).toBe('round.fold')
  expect(actionLabel('round.fold', t)).toBe('round.fold')
})
