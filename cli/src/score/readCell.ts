import { describeProblem } from '@thang/contracts'
import {
  type Answer,
  type Framework,
  type FrameworkNode,
  missing,
  type Missing,
  missingReasons,
  type RawValue,
  type RuleInput,
} from '@thang/engine'
import {
  isPercentage,
  parseDecimal,
  type TableColumn,
  type TableProblem,
  tableProblem,
} from '@thang/server/tableFiles'
import { type CellNumbers, cellText, type DataRow } from '../data/dataTable.ts'
import { foldHeader } from '../data/findColumn.ts'

/** A cell to read, and how numbers are read in its file. */
export interface CellPlace {
  readonly file: string
  readonly row: DataRow
  readonly column: TableColumn
  readonly numbers: CellNumbers
}

const yes = new Set(['có', 'yes', 'true', 'đúng', 'x', '1'])
const no = new Set(['không', 'no', 'false', 'sai', '0'])

/** Reasons by their code and by their name in either language. */
const reasons = new Map(
  missingReasons.flatMap((reason) => {
    const { vi, en } = describeProblem(reason)
    return [reason, vi, en].map((name) => [foldHeader(name), reason] as const)
  }),
)

/** The reason why a number is missing, where a cell says one instead of a number. */
export function reasonIn(place: CellPlace): Missing | null {
  const reason = reasons.get(foldHeader(cellText(place.row, place.column)))
  return reason === undefined ? null : missing(reason)
}

/** The value or points of a node as the framework publishes them; null where the cell is blank. */
export function readNodeValue(
  place: CellPlace,
  framework: Framework,
  node: FrameworkNode,
): Answer | TableProblem | null {
  const text = cellText(place.row, place.column)
  if (framework.groupValues === 'points' && isPercentage(text)) {
    return refuse(place, 'percent-sign', text)
  }
  const number = place.numbers.read(place.row, place.column)
  if (number === null || typeof number !== 'number') return number
  const refused = checkNodeValue(framework, node, number)
  if (refused !== null) return refuse(place, refused.code, String(number), refused.details)
  return framework.groupValues === 'points' ? { points: number } : { value: number }
}

/** Why a number cannot be the value of a node in the framework's unit; null where it can. */
export function checkNodeValue(
  framework: Framework,
  { maxPoints, rule }: FrameworkNode,
  number: number,
): { readonly code: string; readonly details: TableProblem['details'] } | null {
  if (maxPoints === null) return null
  const inPoints = framework.groupValues === 'points'
  const min = rule?.type === 'bonus-penalty' ? Math.min(0, rule.minPoints) : 0
  const max = inPoints ? maxPoints : 1
  const lowest = inPoints ? min : min / Math.max(maxPoints, 1)
  // The last digit of a published sum may be rounded up.
  const tolerance = 1e-9 * Math.max(1, max)
  if (number >= lowest - tolerance && number <= max + tolerance) return null
  return { code: 'out-of-range', details: { min: lowest, max } }
}

/**
 * One raw input of a rule; null where the cell is blank. A percentage is refused: of bands from 80 on
 * 85% is 85, of a formula over shares it is 0.85, and only the person who filled it in knows.
 */
export function readInputValue(place: CellPlace, input: RuleInput): RawValue | TableProblem | null {
  const text = cellText(place.row, place.column)
  if (text === '' && place.row.cells[place.column.index] !== undefined) return null
  if (input.kind !== 'option' && text.split(';').some((item) => isPercentage(item.trim()))) {
    return refuse(place, 'percent-sign', text)
  }
  switch (input.kind) {
    case 'boolean':
      return readYesNo(text) ?? refuse(place, 'not-a-yes-or-no', text)
    case 'option':
      return readOption(place, input, text)
    case 'list':
    case 'survey':
      return readList(place, input, text)
    case 'any':
      return readAnything(place, text)
    case 'number':
    case 'points':
    case 'level':
      return checkBounds(place, input, place.numbers.read(place.row, place.column))
    default:
      throw new Error(`Unknown kind of input: ${input.kind satisfies never}`)
  }
}

/** Whether an answer of a reader is a problem. */
export function isProblem(value: unknown): value is TableProblem {
  return typeof value === 'object' && value !== null && 'code' in value && 'file' in value
}

function readYesNo(text: string): boolean | null {
  const word = foldHeader(text)
  if (yes.has(word)) return true
  return no.has(word) ? false : null
}

function readOption(place: CellPlace, input: RuleInput, text: string): string | TableProblem {
  const options = input.options ?? []
  const word = foldHeader(text)
  const found = options.find(({ code, name }) =>
    [code, name?.vi ?? code, name?.en ?? code].some((one) => foldHeader(one) === word),
  )
  const expected = options.map((option) => option.code).join(', ')
  return found?.code ?? refuse(place, 'option-unknown', text, { expected })
}

/** A number of items (or a mean), or the items themselves with semicolons between them. */
function readList(
  place: CellPlace,
  input: RuleInput,
  text: string,
): RawValue | TableProblem | null {
  if (!text.includes(';')) {
    const number = place.numbers.read(place.row, place.column)
    if (typeof number === 'number') return checkBounds(place, input, number)
    return input.kind === 'list' && !isAmbiguous(number) ? [text] : number
  }
  const items = text.split(';').flatMap((item) => item.trim() || [])
  if (input.kind === 'list') return items
  const numbers = items.map((item) => parseDecimal(item))
  const bad = numbers.findIndex((parsed) => !('value' in parsed))
  if (bad >= 0) return refuse(place, 'not-a-number', items[bad] ?? '')
  return numbers.flatMap((parsed) => ('value' in parsed ? parsed.value : []))
}

function readAnything(place: CellPlace, text: string): RawValue | TableProblem | null {
  const cell = place.row.cells[place.column.index]
  if (typeof cell === 'boolean') return cell
  const number = place.numbers.read(place.row, place.column)
  if (typeof number === 'number' || number === null || isAmbiguous(number)) return number
  const word = foldHeader(text)
  return ['có', 'yes', 'true', 'không', 'no', 'false'].includes(word) ? yes.has(word) : text
}

function isAmbiguous(number: number | TableProblem | null): boolean {
  return isProblem(number) && number.code !== 'not-a-number'
}

function checkBounds(
  place: CellPlace,
  { min, max, whole }: RuleInput,
  number: number | TableProblem | null,
): number | TableProblem | null {
  if (typeof number !== 'number') return number
  const shown = String(number)
  if (min !== undefined && max !== undefined && (number < min || number > max)) {
    return refuse(place, 'out-of-range', shown, { min, max })
  }
  if (min !== undefined && number < min) return refuse(place, 'below-minimum', shown, { min })
  if (whole === true && !Number.isInteger(number)) return refuse(place, 'not-whole', shown)
  return number
}

function refuse(
  { file, row, column }: CellPlace,
  code: string,
  value: string,
  details: TableProblem['details'] = {},
): TableProblem {
  return tableProblem(code, { file, row: row.row, column, value }, details)
}
