import type { Answer } from '@thang/contracts'
import { ruleWords } from '@thang/contracts/ruleWords'
import { askedInputs, type FrameworkNode, type RuleInput } from '@thang/engine'
import type exceljs from 'exceljs'
import { dayText } from '../../../platform/dayText.ts'
import { columnLetter } from '../../../platform/tableFiles/index.ts'
import { newWorkbook, writeWorkbookBytes } from '../../../platform/workbooks/index.ts'
import type { Seen } from '../getSubmissionSeen.ts'
import { lockText } from '../refusals.ts'
import { columns, sheetNames, yesNo } from './fileVocabulary.ts'
import { writeGuide } from './guide.ts'
import { cellOf, choicesOf } from './inputCells.ts'
import { validationOf, wayToFill } from './inputWords.ts'
import { writeMark } from './workbookMark.ts'

export interface WorkbookContent {
  readonly seen: Seen
  readonly answers: readonly Answer[]
  readonly unitName: string
}

/** The workbook of a submission: what is said so far, cells to fill in where that may be done, and whose it is. */
export async function writeWorkbook(content: WorkbookContent): Promise<Buffer> {
  const workbook = await newWorkbook()
  writeGuide(workbook.addWorksheet(sheetNames.guide), content)
  const sheet = addAnswerSheet(workbook)
  const lists = new ListSheet(workbook.addWorksheet(sheetNames.lists, { state: 'hidden' }))
  const nodes = new Map(content.seen.nodes.map(({ node }) => [node.code, node]))
  for (const answer of content.answers) {
    const node = nodes.get(answer.node)
    if (node !== undefined) addAnswer(sheet, { content, lists, node, answer })
  }
  writeMark(workbook.addWorksheet(sheetNames.mark, { state: 'veryHidden' }), content)
  await sheet.protect('', protection)
  // It opens at the answers.
  const view = { x: 0, y: 0, width: 24_000, height: 14_000, visibility: 'visible' } as const
  workbook.views = [{ ...view, firstSheet: 0, activeTab: 1 }]
  return writeWorkbookBytes(workbook)
}

/** Whoever fills it in may still widen columns and rows. */
const protection = { formatColumns: true, formatRows: true, selectLockedCells: true } as const
const openFill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF8E1' } } as const
const headFill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE6ECF5' } } as const
const line = { style: 'thin', color: { argb: 'FFD0D5DD' } } as const

function addAnswerSheet(workbook: exceljs.Workbook): exceljs.Worksheet {
  const sheet = workbook.addWorksheet(sheetNames.answers, {
    views: [{ state: 'frozen', xSplit: 2, ySplit: 1 }],
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  })
  sheet.columns = columns.map((column) => ({
    key: column.key,
    header: column.title,
    width: column.width,
    hidden: 'hidden' in column,
    style: { alignment: { vertical: 'top', wrapText: true } },
  }))
  const head = sheet.getRow(1)
  head.font = { bold: true }
  head.fill = headFill
  head.height = 2 * lineHeight
  sheet.pageSetup.printTitlesRow = '1:1'
  return sheet
}

interface Written {
  readonly content: WorkbookContent
  readonly lists: ListSheet
  readonly node: FrameworkNode
  readonly answer: Answer
}

/** A row for each input; what is said of the indicator as a whole stands in the first. */
function addAnswer(sheet: exceljs.Worksheet, written: Written): void {
  const { node, answer } = written
  for (const [index, input] of askedInputs(node).entries()) {
    const first = index === 0
    const { inputs } = answer.content
    const value = Object.hasOwn(inputs, input.name) ? inputs[input.name] : undefined
    const row = sheet.addRow({
      node: node.code,
      input: input.name,
      label: labelOf(written, input),
      how: wayToFill(input),
      value: cellOf(input, value),
      ...(first ? wholeOf(written) : {}),
    })
    row.getCell('node').numFmt = '@'
    if (first) row.border = { top: line }
    if (answer.lock === null) openCells(row, first)
    offer(row.getCell('value'), input, written.lists)
    if (first) row.getCell('notApplicable').dataValidation = written.lists.pick([yesNo.yes])
    row.height = heightOf(row)
  }
}

function labelOf({ content }: Written, { name, label, kind }: RuleInput): string {
  if (label !== undefined) return label.vi
  if (kind === 'points') return 'Điểm tự chấm'
  return content.seen.framework.inputNames?.[name]?.vi ?? name
}

function wholeOf({ content, node, answer }: Written) {
  const { notApplicable, explanation } = answer.content
  const { inputNames } = content.seen.framework
  return {
    name: node.name.vi,
    rule:
      node.rule === undefined
        ? 'Chưa công bố cách chấm; đơn vị tự cho điểm.'
        : ruleWords(node.rule, { language: 'vi', inputNames }),
    maxPoints: node.maxPoints ?? 'chưa rõ',
    notApplicable: notApplicable === null ? undefined : yesNo.yes,
    reason: notApplicable ?? undefined,
    explanation: explanation ?? undefined,
    evidence: answer.citations.map(citationText).join('\n') || undefined,
    lock: answer.lock === null ? undefined : lockWords(answer.lock),
  }
}

function citationText({ document, pages }: Answer['citations'][number]): string {
  const { number, issuedOn, summary } = document
  const named = [number, issuedOn === null ? null : dayText(issuedOn)].filter(Boolean).join(', ')
  return `${named === '' ? '' : `${named}: `}${summary}${pages === null ? '' : ` (tr. ${pages})`}`
}

/** Why an answer may not be written, for whoever holds the workbook. */
export function lockWords(lock: NonNullable<Answer['lock']>): string {
  if (lock.because !== 'no-right') return lockText(lock)
  return 'Chỉ chuyên viên và thủ trưởng của đơn vị ghi được.'
}

function openCells(row: exceljs.Row, first: boolean): void {
  for (const column of columns) {
    if (!('open' in column) || ('first' in column && !first)) continue
    const cell = row.getCell(column.key)
    cell.protection = { locked: false }
    cell.fill = openFill
  }
}

const lineHeight = 15
/** Excel shows no row higher. */
const mostHeight = 405

/** So that the longest text of the row can be read whole: nothing makes rows fit when a file is opened. */
function heightOf(row: exceljs.Row): number {
  const lines = columns.map((column) => {
    if ('hidden' in column) return 1
    const text = String(row.getCell(column.key).value ?? '')
    const wrapped = text
      .split('\n')
      .map((part) => Math.max(1, Math.ceil(part.length / column.width)))
    return wrapped.reduce((sum, each) => sum + each, 0)
  })
  return Math.min(mostHeight, Math.max(...lines) * lineHeight)
}

function offer(cell: exceljs.Cell, input: RuleInput, lists: ListSheet): void {
  const choices = choicesOf(input)
  const rule = choices === undefined ? validationOf(input) : lists.pick(choices)
  if (rule !== undefined) cell.dataValidation = rule
  // As text, or Excel makes a date of 1/2 and a number of a code.
  if (typeof cell.value === 'string' || choices !== undefined) cell.numFmt = '@'
}

/** The lists that cells offer: each once, in a column of its own. */
class ListSheet {
  readonly #sheet: exceljs.Worksheet
  readonly #columns = new Map<string, string>()

  constructor(sheet: exceljs.Worksheet) {
    this.#sheet = sheet
  }

  pick(choices: readonly string[]): exceljs.DataValidation {
    return {
      type: 'list',
      allowBlank: true,
      formulae: [this.#rangeOf(choices)],
      showErrorMessage: true,
      errorTitle: 'Chọn trong danh sách',
      error: 'Hãy chọn một mục trong danh sách của ô.',
    }
  }

  #rangeOf(choices: readonly string[]): string {
    const key = JSON.stringify(choices)
    const known = this.#columns.get(key)
    if (known !== undefined) return known
    const letter = columnLetter(this.#columns.size)
    for (const [index, choice] of choices.entries()) {
      const cell = this.#sheet.getCell(`${letter}${index + 1}`)
      cell.numFmt = '@'
      cell.value = choice
    }
    const range = `'${sheetNames.lists}'!$${letter}$1:$${letter}$${choices.length}`
    this.#columns.set(key, range)
    return range
  }
}
