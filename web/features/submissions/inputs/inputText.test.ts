import type { RuleInput } from '@thang/engine'
import { expect, it } from 'vitest'
import { readInput, writeInput } from './inputText.ts'

const input = (kind: RuleInput['kind']): RuleInput => ({ name: 'a', kind })
const value = (of: unknown) => ({ is: 'value', value: of })

it.each([
  ['number', '12,5', value(12.5)],
  ['number', '1.240', value(1240)],
  ['number', 'mười', { is: 'unreadable' }],
  ['points', ' ', { is: 'nothing' }],
  ['level', '3', value(3)],
  ['boolean', 'no', value(false)],
  ['option', 'deputy', value('deputy')],
  ['list', '4', value(4)],
  ['list', 'Cổng dịch vụ công\n\n Kho dữ liệu ', value(['Cổng dịch vụ công', 'Kho dữ liệu'])],
  ['survey', '4,2', value(4.2)],
  ['survey', '4; 3,5;', value([4, 3.5])],
  ['survey', '4; nhiều', { is: 'unreadable' }],
  ['any', 'Có', value(true)],
  ['any', '7,5', value(7.5)],
] as const)('%s: «%s» as it is typed in Vietnamese', (kind, text, read) => {
  expect(readInput(input(kind), text, 'vi')).toEqual(read)
})

it.each([12.5, true, 'deputy', ['một', 'hai'], [4, 3.5]])(
  'what is written is read back as %s',
  (given) => {
    const kind =
      typeof given === 'boolean'
        ? 'boolean'
        : typeof given === 'number'
          ? 'number'
          : typeof given === 'string'
            ? 'option'
            : typeof given[0] === 'number'
              ? 'survey'
              : 'list'
    expect(readInput(input(kind), writeInput(given, 'vi'), 'vi')).toEqual(value(given))
  },
)
