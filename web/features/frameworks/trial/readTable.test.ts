import { expect, it } from 'vitest'
import { readTable } from './readTable.ts'

const codes = new Map([
  ['1.1', 10],
  ['1.2', null],
])
const read = (text: string) => readTable(text, codes, 'vi')

it('a column of a code holds points, one of a code and an input holds that input', () => {
  expect(read('Đơn vị\t1.1\t1.2:done\nXã An\t7,5\t1.200').rows).toEqual([
    { unit: 'Xã An', node: '1.1', input: null, as: 'points', value: 7.5 },
    { unit: 'Xã An', node: '1.2', input: 'done', as: 'input', value: 1200 },
  ])
})

it('yes and no are said in words, anything else is the code of an option', () => {
  const { rows } = read('Đơn vị;1.2:done\nXã An;Có\nXã Bình;không\nXã Cát;leader')
  expect(rows.map(({ value }) => value)).toEqual([true, false, 'leader'])
})

it('what cannot be read is told by line and column; empty cells are not answered', () => {
  const { rows, problems } = read('Đơn vị\t1.1\t9.9\nXã An\tmười\t1\n\t5\t\nXã Bình\t\t')
  expect(rows).toEqual([])
  expect(problems).toEqual([
    { line: 1, column: '9.9', problem: 'column-unknown' },
    { line: 2, column: '1.1', problem: 'no-number' },
    { line: 3, column: '', problem: 'no-unit' },
  ])
})

it('more points than there are to have are told with the most, where that is known', () => {
  const { rows, problems } = read('Đơn vị;1.1;1.2\nXã An;10,5;900\nXã Bình;10;1')
  expect(problems).toEqual([{ line: 2, column: '1.1', problem: 'beyond-maximum', most: 10 }])
  expect(rows.map(({ value }) => value)).toEqual([900, 10, 1])
})

it('a unit or a column that is there twice is told, not chosen from', () => {
  const { problems } = read('Đơn vị;1.1;1.2:done;1.1\nXã An;1;1;2\nXã Bình;1;1;1\nXã An;3;3;3')
  expect(problems).toEqual([
    { line: 1, column: '1.1', problem: 'column-repeated' },
    { line: 4, column: 'Xã An', problem: 'unit-repeated' },
  ])
})
