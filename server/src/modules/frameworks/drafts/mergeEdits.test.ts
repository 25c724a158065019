import type { DraftBody, FrameworkEdit } from '@thang/contracts'
import { applyEdits, findNode, listNodes } from '@thang/engine'
import { expect, it } from 'vitest'
import { change } from './fixtures/drafting.ts'
import { group, ratio, smallSet } from './fixtures/smallSet.ts'
import { mergeEdits } from './mergeEdits.ts'

const base = smallSet()
const remove = (node: string): FrameworkEdit => ({ edit: 'remove-node', node })
const add = (node: DraftBody['nodes'][number], parent: string | null): FrameworkEdit => ({
  edit: 'add-node',
  node,
  parent,
  at: 99,
})
const move = (node: string, parent: string | null): FrameworkEdit => ({
  edit: 'move-node',
  node,
  parent,
  at: 99,
})
const set = (
  fields: Extract<FrameworkEdit, { edit: 'change-framework' }>['fields'],
): FrameworkEdit => ({
  edit: 'change-framework',
  fields,
})

const namesAway: FrameworkEdit = {
  edit: 'change-framework',
  fields: {},
  without: ['inputNames'],
}

/** Mine on theirs: the codes that come of it, or where they meet. */
function merge(theirs: FrameworkEdit[], mine: FrameworkEdit[]): string {
  const latest = applyEdits(base, theirs).framework
  const { body, conflicts } = mergeEdits({ base, latest, edits: mine })
  if (body === undefined) return `conflict ${conflicts.join(' ')}`
  return listNodes(body)
    .map(({ code }) => code)
    .join(' ')
}

const harder = (code: string) => change(`n${code}`, { maxPoints: 1 })

it.each<[string, FrameworkEdit[], FrameworkEdit[], string]>([
  ['other nodes', [harder('1.1')], [harder('2.1')], '1 1.1 1.2 2 2.1'],
  ['a group and what is below it', [harder('1')], [harder('1.1')], '1 1.1 1.2 2 2.1'],
  ['the same node', [harder('1.1')], [change('n1.1', { code: '1.9' })], 'conflict n1.1'],
  ['a node that they removed', [remove('n1.1')], [harder('1.1')], 'conflict n1.1'],
  ['a node below one that they removed', [remove('n1')], [harder('1.1')], 'conflict n1.1'],
  ['removing what they changed', [harder('1.1')], [remove('n1.1')], 'conflict n1.1'],
  ['removing a group they changed something in', [harder('1.1')], [remove('n1')], 'conflict n1.1'],
  ['removing a group they added to', [add(ratio('1.3', 5), 'n1')], [remove('n1')], 'conflict n1.3'],
  ['removing what they removed', [remove('n1.1')], [remove('n1.1')], 'conflict n1.1'],
  [
    'adding beside what they added',
    [add(ratio('1.3', 5), 'n1')],
    [add(ratio('1.4', 5), 'n1')],
    '1 1.1 1.2 1.3 1.4 2 2.1',
  ],
  ['adding under what they removed', [remove('n1')], [add(ratio('1.3', 5), 'n1')], 'conflict n1'],
  ['moving what they changed', [harder('1.1')], [move('n1.1', 'n2')], 'conflict n1.1'],
  ['changing what they moved', [move('n1.1', 'n2')], [harder('1.1')], 'conflict n1.1'],
  [
    'moving under what they renamed',
    [change('n2', { code: '7' })],
    [move('n1.1', 'n2')],
    '1 1.2 7 2.1 1.1',
  ],
  [
    'changing what one added',
    [harder('1.1')],
    [add(group('3', 5, []), null), harder('3'), remove('n3')],
    '1 1.1 1.2 2 2.1',
  ],
  ['other settings', [set({ decimals: 3 })], [set({ maxPoints: 90 })], '1 1.1 1.2 2 2.1'],
  ['names of other inputs', [called('all', 'Tất cả')], [called('done', 'Xong')], '1 1.1 1.2 2 2.1'],
  [
    'the name of the same input',
    [called('done', 'Đã xong')],
    [called('done', 'Xong')],
    'conflict ',
  ],
  [
    'taking away what they changed',
    [set({ levelScale: [] }), called('done', 'Xong')],
    [namesAway],
    'conflict ',
  ],
  ['the same setting', [set({ decimals: 3 })], [set({ decimals: 1 })], 'conflict '],
])('mine meets theirs: %s', (_, theirs, mine, expected) => {
  expect(merge(theirs, mine)).toBe(expected)
})

it('keeps everything that both did', () => {
  const latest = applyEdits(base, [harder('1.1'), set({ decimals: 3 })]).framework
  const { body } = mergeEdits({ base, latest, edits: [harder('2.1'), set({ maxPoints: 90 })] })
  expect(body).toMatchObject({ decimals: 3, maxPoints: 90 })
  expect(body && [findNode(body, '1.1')?.maxPoints, findNode(body, '2.1')?.maxPoints]).toEqual([
    1, 1,
  ])
})

function called(input: string, vi: string): FrameworkEdit {
  return { edit: 'name-input', input, name: { vi }, unit: null }
}
