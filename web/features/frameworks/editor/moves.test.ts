import { applyEdits, type Framework, listNodes } from '@thang/engine'
import { expect, it } from 'vitest'
import { inventedDraft, inventedNode } from './inventedDraft.ts'
import { type Direction, moveOf, newNode } from './moves.ts'
import { findPlaced } from './stepBack.ts'

const body = inventedDraft([
  inventedNode('1', { level: 'group', children: [inventedNode('1.1'), inventedNode('1.2')] }),
  inventedNode('2', { level: 'group' }),
])

function moved(code: string, way: Direction): string | null {
  const placed = findPlaced(body.nodes, `id-${code}`)
  const edit = placed === undefined ? null : moveOf(body, placed, way)
  return edit === null ? null : drawn(applyEdits(body, [edit]).framework)
}
function drawn(framework: Framework): string {
  const draw = (nodes: Framework['nodes']): string =>
    nodes.map(({ code, children }) => `${code}(${draw(children)})`).join(' ')
  return draw(framework.nodes).replaceAll('()', '')
}

it.each<[string, Direction, string | null]>([
  ['1.2', 'up', '1(1.2 1.1) 2'],
  ['1.2', 'down', null],
  ['1.1', 'down', '1(1.2 1.1) 2'],
  ['1.1', 'in', null],
  ['1.2', 'in', '1(1.1(1.2)) 2'],
  ['2', 'in', '1(1.1 1.2 2)'],
  ['1.1', 'out', '1(1.2) 1.1 2'],
  ['1', 'out', null],
])('%s moves %s: %s', (code, way, expected) => {
  expect(moved(code, way)).toBe(expected)
})

it('a new node stands where it is asked for, with a code that is free', () => {
  const group = findPlaced(body.nodes, 'id-1')
  expect(newNode(body, group, { below: true, id: 'x' })).toMatchObject({
    parent: 'id-1',
    at: 2,
    node: { code: '1.3', level: 'indicator' },
  })
  expect(newNode(body, group, { below: false, id: 'x' })).toMatchObject({
    parent: null,
    at: 1,
    node: { code: '3', level: 'group' },
  })
  expect(listNodes(inventedDraft([]))).toEqual([])
  expect(newNode(inventedDraft([]), undefined, { below: false, id: 'x' })).toMatchObject({
    parent: null,
    node: { code: '1', level: 'group' },
  })
})
