import { missing, type ReexpressedRow } from '@thang/engine'
import { expect, it } from 'vitest'
import { basisNotes } from './notes.ts'

const row = { unit: 'A', value: 1, nodes: {}, rank: missing('table-incomplete'), predecessors: [] }

function english(...bases: ReexpressedRow['basis'][]): string {
  return basisNotes(bases.map((basis) => ({ ...row, basis })))
    .map((note) => note.en)
    .join('\n')
}

it('a mean of index values is not called a mean of group values', () => {
  expect(english('values', 'carried')).toMatch(/^Of 1 merged units .* mean of their index values/)
  expect(english('values')).not.toContain('each group value')
})

it('both means are named where both were used, and none where nothing was merged', () => {
  expect(english('groups', 'groups', 'values').split('\n')).toEqual([
    expect.stringMatching(/^Of 2 merged units each group value/),
    expect.stringMatching(/^Of 1 merged units/),
  ])
  expect(english('carried')).toBe('')
})
