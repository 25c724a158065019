import type { FrameworkEdit } from '@thang/contracts'
import { applyEdits } from '@thang/engine'
import { expect, it } from 'vitest'
import { beginEditing, type Editing, editingAfter } from './editing.ts'
import { inventedDraft, inventedNode } from './inventedDraft.ts'
import { findPlaced } from './stepBack.ts'

const body = inventedDraft([
  inventedNode('1', { level: 'group', children: [inventedNode('1.1'), inventedNode('1.2')] }),
  inventedNode('2', { level: 'group', note: { vi: 'Ghi chú' } }),
])
const start = beginEditing(body)

function rename(code: string, vi: string): FrameworkEdit {
  return { edit: 'change-node', node: `id-${code}`, fields: { name: { vi } } }
}
function edit(editing: Editing, one: FrameworkEdit, mark?: string): Editing {
  return editingAfter(editing, { do: 'edit', edit: one, ...(mark !== undefined && { mark }) })
}
function nameOf(editing: Editing, code: string) {
  return findPlaced(editing.body.nodes, `id-${code}`)?.node.name.vi
}

const edits: [string, FrameworkEdit][] = [
  ['other words', rename('1.1', 'Tên khác')],
  ['another code', { edit: 'change-node', node: 'id-1.1', fields: { code: '1.9' } }],
  ['a rule for the first time', setRule('1.1')],
  ['no note any more', { edit: 'change-node', node: 'id-2', fields: {}, without: ['note'] }],
  ['one node more', { edit: 'add-node', parent: 'id-1', at: 1, node: inventedNode('1.3') }],
  ['a node moved', { edit: 'move-node', node: 'id-1.2', parent: 'id-2', at: 0 }],
  ['a node less', { edit: 'remove-node', node: 'id-1' }],
  ['another total', { edit: 'change-framework', fields: { maxPoints: 960 } }],
  ['a scale for the first time', { edit: 'change-framework', fields: { levelScale: [] } }],
  ['an input named for the first time', nameInput('done', 'Đã xong')],
]

function nameInput(input: string, vi: string): FrameworkEdit {
  return { edit: 'name-input', input, name: { vi }, unit: { vi: 'hồ sơ' } }
}

function setRule(code: string): FrameworkEdit {
  const rule = { type: 'yes-no', input: 'done' } as const
  return { edit: 'change-node', node: `id-${code}`, fields: { rule } }
}

it.each(edits)('%s: is taken back as it was, and done again', (_, one) => {
  const after = edit(start, one)
  expect(after.body).not.toEqual(body)
  const back = editingAfter(after, { do: 'undo' })
  expect(back.body).toEqual(body)
  expect(editingAfter(back, { do: 'redo' }).body).toEqual(after.body)
})

it('a word typed letter by letter is one step back and one edit to send', () => {
  const typed = ['T', 'Tê', 'Tên'].reduce(
    (editing, vi) => edit(editing, rename('1.1', vi), 'name 1.1'),
    start,
  )
  expect(typed.waiting).toHaveLength(1)
  expect(typed.waiting[0]).toMatchObject({ expected: { name: { vi: 'Chỉ số 1.1' } } })
  expect(editingAfter(typed, { do: 'undo' }).body).toEqual(body)
})

it('of one field that both have written, mine goes on top of theirs where I keep it', () => {
  const mine = edit(start, rename('1.1', 'Của tôi'))
  const theirs = inventedDraft([inventedNode('1.1', { name: { vi: 'Của họ' } })])
  const taken = editingAfter(mine, { do: 'take', body: theirs, waiting: mine.waiting })
  expect(nameOf(taken, '1.1')).toBe('Của tôi')
  expect(taken.waiting).toMatchObject([{ expected: { name: { vi: 'Của họ' } } }])
})

it('of a field that was not there before, nothing is said to have been seen', () => {
  const typed = (input: string): FrameworkEdit => {
    const rule = { type: 'yes-no', input } as const
    return { edit: 'change-node', node: 'id-1.1', fields: { rule } }
  }
  const twice = edit(edit(start, typed('d')), typed('do'))
  expect(twice.waiting).toHaveLength(1)
  expect(applyEdits(body, twice.waiting).refused).toEqual([])
})

it('what was typed while a save was on its way is sent by the next', () => {
  const sent = editingAfter(edit(start, rename('1.1', 'Một')), { do: 'send' })
  const saved = editingAfter(edit(sent, rename('1.1', 'Hai')), { do: 'saved' })
  expect(saved.waiting).toMatchObject([{ ...rename('1.1', 'Hai') }])
})

it('a save that failed is sent again with all that came after it', () => {
  const sent = editingAfter(edit(start, rename('1.1', 'Một')), { do: 'send' })
  const failed = editingAfter(edit(sent, rename('1.2', 'Hai')), { do: 'failed' })
  expect(failed.waiting).toMatchObject([rename('1.1', 'Một'), rename('1.2', 'Hai')])
})

it('the own edits that are not saved go on top of what another has saved, and say that they saw it', () => {
  const theirs = inventedDraft([inventedNode('1.1', { name: { vi: 'Của họ' } }), inventedNode('3')])
  const waiting = [rename('1.1', 'Của tôi'), rename('1.2', 'Không còn nữa')]
  const taken = editingAfter(start, { do: 'take', body: theirs, waiting })
  expect(nameOf(taken, '1.1')).toBe('Của tôi')
  expect(nameOf(taken, '3')).toBe('Chỉ số 3')
  expect(taken.waiting).toMatchObject([{ expected: { name: { vi: 'Của họ' } } }])
})
