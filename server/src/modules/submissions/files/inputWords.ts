import { formatPlain } from '@thang/contracts/numberText'
import type { RuleInput } from '@thang/engine'
import type exceljs from 'exceljs'

/** How the cell of an input is filled in, in a few words. */
export function wayToFill(input: RuleInput): string {
  const { kind } = input
  switch (kind) {
    case 'number':
      return `số${boundsOf(input)}`
    case 'points':
      return `điểm${boundsOf(input)}`
    case 'boolean':
      return 'chọn Có hoặc Không'
    case 'option':
      return 'chọn một mục'
    case 'level':
      return 'chọn một mức'
    case 'list':
      return 'số mục, hoặc mỗi mục một dòng (Alt+Enter)'
    case 'survey':
      return 'giá trị trung bình, hoặc các câu trả lời cách nhau bằng dấu chấm phẩy'
    case 'any':
      return 'số, Có/Không, hoặc chữ'
    default:
      throw new Error(`Unknown kind of input: ${JSON.stringify(kind satisfies never)}`)
  }
}

/** What Excel itself takes into the cell of a number; undefined where it cannot know. */
export function validationOf({
  kind,
  min,
  max,
  whole,
}: RuleInput): exceljs.DataValidation | undefined {
  if (kind !== 'number' && kind !== 'points') return undefined
  const least = min ?? -1e15
  return {
    type: whole === true ? 'whole' : 'decimal',
    allowBlank: true,
    ...(max === undefined
      ? { operator: 'greaterThanOrEqual', formulae: [least] }
      : { operator: 'between', formulae: [least, max] }),
    showErrorMessage: true,
    errorTitle: 'Chưa đúng',
    error: `Cần ${whole === true ? 'số nguyên' : 'một số'}${boundsOf({ min, max })}.`,
  }
}

function boundsOf({
  min,
  max,
  whole,
}: {
  readonly min?: number | undefined
  readonly max?: number | undefined
  readonly whole?: boolean
}): string {
  const plain = (value: number) => formatPlain(value, 'vi')
  const kind = whole === true ? ' nguyên' : ''
  if (min !== undefined && max !== undefined) return `${kind}, từ ${plain(min)} đến ${plain(max)}`
  if (min !== undefined) return `${kind}, từ ${plain(min)} trở lên`
  return max === undefined ? kind : `${kind}, đến ${plain(max)}`
}
