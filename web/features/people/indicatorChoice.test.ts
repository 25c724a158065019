import type { FrameworkNode } from '@thang/engine'
import { expect, it } from 'vitest'
import { countCovered, countIndicators, toggleNode } from './indicatorChoice.ts'

function node(code: string, children: FrameworkNode[] = []): FrameworkNode {
  const level = children.length === 0 ? 'indicator' : 'group'
  const name = { vi: code }
  return { code, level, name, maxPoints: 10, knowledge: 'verified', source: null, children }
}

const group = node('1', [node('1.1'), node('1.2'), node('1.3')])

it('a group covers all indicators below it', () => {
  expect(countIndicators(group)).toBe(3)
  expect(countCovered([group], new Set(['1']))).toBe(3)
  expect(countCovered([group], new Set(['1.2']))).toBe(1)
  expect(countCovered([group], new Set())).toBe(0)
})

it('choosing a group takes the place of what was chosen below it, in its own index only', () => {
  const chosen = [
    { index: 'dti', node: '1.1' },
    { index: 'par', node: '1.1' },
  ]
  expect(toggleNode(chosen, { index: 'dti', node: group })).toEqual([
    { index: 'par', node: '1.1' },
    { index: 'dti', node: '1' },
  ])
})

it('choosing what is chosen lets it go', () => {
  expect(toggleNode([{ index: 'dti', node: '1' }], { index: 'dti', node: group })).toEqual([])
})
