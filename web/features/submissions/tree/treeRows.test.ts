import type { FrameworkNode } from '@thang/engine'
import { expect, it } from 'vitest'
import { nextWanted, stepFrom, treeRows } from './treeRows.ts'

const node = (code: string, children: readonly FrameworkNode[] = []): FrameworkNode => ({
  code,
  name: { vi: code },
  level: 'indicator',
  maxPoints: null,
  knowledge: 'verified',
  source: null,
  children,
})
const tree = [node('1', [node('1.1'), node('1.2')]), node('2', [node('2.1')])]

it('a group stands before what is wanted in it, and not without', () => {
  const rows = treeRows(tree, (code) => code === '1.2')
  expect(rows.map(({ node: { code }, depth, isGroup }) => [code, depth, isGroup])).toEqual([
    ['1', 0, true],
    ['1.2', 1, false],
  ])
})

it('steps end at the first and the last', () => {
  const codes = ['1.1', '1.2', '2.1']
  expect([
    stepFrom(codes, '1.1', -1),
    stepFrom(codes, '1.2', 1),
    stepFrom(codes, '1.1', 9),
  ]).toEqual(['1.1', '2.1', '2.1'])
})

it('the next one that is not answered is sought around the end', () => {
  const codes = ['1.1', '1.2', '2.1']
  expect(nextWanted(codes, '2.1', (code) => code === '1.2')).toBe('1.2')
  expect(nextWanted(codes, '1.2', (code) => code === '1.2')).toBeUndefined()
})
