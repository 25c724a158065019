import type { FrameworkEdit } from '@thang/contracts'
import { applyEdits } from '@thang/engine'
import { expect, it } from 'vitest'
import { findConflicts, isAlreadyThere, keptEdits } from './conflicts.ts'
import { inventedDraft, inventedNode } from './inventedDraft.ts'

const base = inventedDraft([inventedNode('1'), inventedNode('2')])
const set = (fields: Extract<FrameworkEdit, { edit: 'change-framework' }>['fields']) =>
  ({ edit: 'change-framework', fields }) as const
const rename = (code: string, vi: string) =>
  ({ edit: 'change-node', node: `id-${code}`, fields: { name: { vi } } }) as const
const called = (input: string, vi: string) =>
  ({ edit: 'name-input', input, name: { vi }, unit: null }) as const

it('only settings that both changed are to be chosen between, each for itself', () => {
  const own = [set({ decimals: 3, maxPoints: 90 }), set({ name: { vi: 'Tên của tôi' } })]
  const sides = sidesOf([set({ decimals: 1, name: { vi: 'Tên của họ' } })], own)
  expect(keysOf(sides)).toEqual(['setting decimals', 'setting name'])
  const kept = keptEdits(sides, new Set(['setting decimals']))
  expect(applyEdits(sides.theirs, kept).framework).toMatchObject({
    decimals: 1,
    maxPoints: 90,
    name: { vi: 'Tên của tôi' },
  })
})

it('what both have written alike is no conflict', () => {
  expect(keysOf(sidesOf([set({ decimals: 3 })], [set({ decimals: 3 })]))).toEqual([])
})

it('a save whose answer never came is known by what stands there', () => {
  const own = [set({ decimals: 3 }), rename('1', 'Tên mới'), called('a', 'Số đạt')]
  expect(isAlreadyThere(sidesOf([...own, rename('2', 'Của họ')], own))).toBe(true)
  expect(isAlreadyThere(sidesOf(own.slice(1), own))).toBe(false)
})

it('a node that I have removed and they have written below is to be chosen', () => {
  const inside = inventedNode('2', { level: 'group', children: [inventedNode('2.1')] })
  const removal = { edit: 'remove-node', node: 'id-2' } as const
  const nodes = [inventedNode('1'), inside]
  expect(keysOf(sidesOf([rename('2.1', 'Của họ')], [removal], { nodes }))).toEqual(['node id-2'])
  expect(keysOf(sidesOf([rename('1', 'Của họ')], [removal], { nodes }))).toEqual([])
})

it('a setting taken away by one and changed by the other is to be chosen', () => {
  const scale = [{ level: 1, from: 0.5, inclusive: true }]
  const away = { ...set({}), without: ['levelScale' as const] }
  const sides = sidesOf([set({ levelScale: [{ level: 1, from: 0.6, inclusive: true }] })], [away], {
    levelScale: scale,
  })
  expect(keysOf(sides)).toEqual(['setting levelScale'])
  expect(keptEdits(sides, new Set(['setting levelScale']))).toEqual([])
  expect(keptEdits(sides, new Set())).toEqual([away])
})

it('names of inputs meet input by input', () => {
  const sides = sidesOf([called('a', 'Của họ')], [called('a', 'Của tôi'), called('b', 'Khác')])
  expect(keysOf(sides)).toEqual(['input a'])
  expect(keptEdits(sides, new Set(['input a']))).toEqual([called('b', 'Khác')])
})

it('a node that they removed comes back as I have it, unless it is left to them', () => {
  const sides = sidesOf([{ edit: 'remove-node', node: 'id-1' }], [rename('1', 'Của tôi')])
  expect(keysOf(sides)).toEqual(['node id-1'])
  expect(keptEdits(sides, new Set())).toMatchObject([
    { edit: 'add-node', at: 0, node: { name: { vi: 'Của tôi' } } },
  ])
  expect(keptEdits(sides, new Set(['node id-1']))).toEqual([])
})

function sidesOf(
  theirs: readonly FrameworkEdit[],
  own: readonly FrameworkEdit[],
  more: Partial<typeof base> = {},
) {
  const start = { ...base, ...more }
  const by = (edits: readonly FrameworkEdit[]) => applyEdits(start, edits).framework
  return { base: start, mine: by(own), theirs: by(theirs), own }
}

function keysOf(sides: ReturnType<typeof sidesOf>): string[] {
  return findConflicts(sides).map(({ key }) => key)
}
