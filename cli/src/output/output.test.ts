import { missing } from '@thang/engine'
import { expect, it } from 'vitest'
import { reportCsv } from './csv.ts'
import { numberText, plainNumber } from './numberText.ts'
import { createProgress } from './progress.ts'
import { padText, textWidth } from './textWidth.ts'

it('a letter with its marks takes one column, composed or not', () => {
  expect(textWidth('Thừa Thiên Huế')).toBe(14)
  expect(textWidth('Thừa Thiên Huế'.normalize('NFD'))).toBe(14)
  expect(textWidth('中')).toBe(2)
  expect(padText('Huế', 5, 'right')).toBe('  Huế')
})

it('numbers are rounded half up and written with the sign of the language', () => {
  expect(numberText(0.40964999999999996, 4, 'vi')).toBe('0,4097')
  expect(numberText(-0.00001, 4, 'vi')).toBe('0,0000')
  expect(numberText(-1.5, 1, 'en')).toBe('−1.5')
  expect(plainNumber(0.1 + 0.2)).toBe('0.3')
  expect(plainNumber(1.5e-7)).toBe('0.00000015')
})

it('a missing number is an empty cell beside its reason', () => {
  const columns = [
    { key: 'unit', title: '', type: 'text' },
    { key: 'value', title: '', type: 'number', decimals: 4 },
  ] as const
  const rows = [
    ['-a', 0.488],
    ['b', missing('not-published')],
  ]
  expect(reportCsv({ columns, rows, remarks: [] })).toBe(
    "unit,value,value_reason\n'-a,0.4880,\nb,,not-published\n",
  )
})

it('a bar appears only for a person, and only when the work takes a while', () => {
  const drawn = (isTTY: boolean, times: number[]) => {
    const texts: string[] = []
    const progress = createProgress(
      'Đọc',
      { isTTY, write: (text) => texts.push(text) },
      () => times.shift() ?? 0,
    )
    progress.step(1, 2)
    progress.step(2, 2)
    progress.end()
    return texts.length
  }
  expect(drawn(true, [0, 100, 200])).toBe(0)
  expect(drawn(true, [0, 100, 500])).toBe(2)
  expect(drawn(false, [0, 400, 500])).toBe(0)
})
