import { expect, it } from 'vitest'
import type { FrameworkNode } from '../framework/framework.ts'
import { answerableNodes } from './answerableNodes.ts'

function node(code: string, more: Partial<FrameworkNode> = {}): FrameworkNode {
  return {
    code,
    level: 'indicator',
    name: { vi: code },
    maxPoints: 10,
    knowledge: 'verified',
    source: null,
    children: [],
    ...more,
  }
}

function codes(nodes: FrameworkNode[], kind = 'commune'): string[] {
  return answerableNodes({ nodes }, kind).map((each) => each.node.code)
}

it('what has nothing below it and brings points is answered; so is a mandatory condition', () => {
  expect(codes([node('1', { children: [node('1.1'), node('1.2', { maxPoints: 0 })] })])).toEqual([
    '1.1',
  ])
  expect(codes([node('1', { rule: { type: 'gate', input: 'safe', levelIfFailed: 1 } })])).toEqual([
    '1',
  ])
  expect(codes([node('1', { rule: { type: 'not-scored' } })])).toEqual([])
})
it('points that nobody knows are points still', () => {
  expect(codes([node('1', { maxPoints: null })])).toEqual(['1'])
})
it('what is for other kinds of unit is not asked, with all below it', () => {
  const inner = node('1', { appliesTo: ['province'], children: [node('1.1')] })
  expect(codes([inner, node('2', { appliesTo: ['commune'] })])).toEqual(['2'])
})
it('below a group that brings no points nothing is asked', () => {
  expect(codes([node('1', { maxPoints: 0, children: [node('1.1')] })])).toEqual([])
})
it('the path leads from the indicator up', () => {
  const nodes = [node('1', { children: [node('1.1')] })]
  expect(answerableNodes({ nodes }, 'x')[0]?.path).toEqual(['1.1', '1'])
})
