import type { Framework, FrameworkNode } from '@thang/engine'
import type exceljs from 'exceljs'
import { newWorkbook, writeWorkbookBytes } from '../../../platform/workbooks/index.ts'
import { type Field, listFields, writeLines } from './fieldLines.ts'
import { writeGuide } from './guide.ts'
import {
  type ColumnKey,
  columns,
  judgedInput,
  levelNames,
  provenanceNames,
  ruleNames,
  sheetNames,
  unitKindNames,
  unknownWord,
} from './vocabulary.ts'

type Row = Partial<Record<ColumnKey, string | number>>

/** Room for rows to be added, with the lists to choose from. */
const spareRows = 300

/** The set as a workbook that can be filled in and read again; nothing of it is left out. */
export async function writeFrameworkWorkbook(framework: Framework): Promise<Buffer> {
  const { nodes, ...about } = framework
  return writeWorkbook(
    nodes.flatMap((node) => rowsOf(node, null)),
    listFields(about),
  )
}

/** The same without a set: what the set is stands there by name, to be filled in. */
export async function writeTemplate(): Promise<Buffer> {
  return writeWorkbook(
    [],
    asked.map((path): Field => [path, '']),
  )
}

/** What an owner is asked in the template; the rest follows from the points. */
const asked = [
  'code',
  'index',
  'name.vi',
  'unitKind',
  'legalBasis.document',
  'legalBasis.issuedOn',
] as const

async function writeWorkbook(rows: readonly Row[], about: readonly Field[]): Promise<Buffer> {
  const workbook = await newWorkbook()
  writeNodes(workbook.addWorksheet(sheetNames.nodes), rows)
  writeAbout(workbook.addWorksheet(sheetNames.framework), about)
  writeGuide(workbook.addWorksheet(sheetNames.guide))
  return writeWorkbookBytes(workbook)
}

function writeNodes(sheet: exceljs.Worksheet, rows: readonly Row[]): void {
  sheet.columns = columns.map(({ key, title, width }) => ({
    key,
    header: title,
    width,
    // As text, or Excel makes 1.10 into 1.1 and 1.2 into a day.
    style: {
      alignment: { vertical: 'top', wrapText: true },
      ...(key === 'maxPoints' ? {} : { numFmt: '@' }),
    },
  }))
  headOf(sheet)
  for (const row of rows) sheet.addRow(row)
  const last = sheet.rowCount + spareRows
  offer(sheet, 'level', last, Object.values(levelNames))
  offer(sheet, 'rule', last, [...Object.values(ruleNames), unknownWord])
  offer(sheet, 'provenance', last, Object.values(provenanceNames))
}

function rowsOf(node: FrameworkNode, parent: string | null): Row[] {
  return [rowOf(node, parent), ...node.children.flatMap((child) => rowsOf(child, node.code))]
}

function rowOf(node: FrameworkNode, parent: string | null): Row {
  const { children: _, code, level, name, maxPoints, rule, evidence, ...others } = node
  const { dataSource, provenance, appraisedBy, appliesTo, ruleKnowledge, ...rest } = others
  const unpublished = isUnpublished(node)
  const { type = undefined, ...parameters } = rule ?? {}
  return {
    code,
    parent: parent ?? '',
    level: levelNames[level],
    name: name.vi,
    maxPoints: maxPoints ?? unknownWord,
    rule: unpublished ? unknownWord : type === undefined ? '' : ruleNames[type],
    parameters: unpublished ? '' : writeLines(parameters),
    evidence: evidence?.vi ?? '',
    dataSource: dataSource?.vi ?? '',
    provenance: provenance === undefined ? '' : provenanceNames[provenance],
    appraisedBy: appraisedBy?.name.vi ?? '',
    appliesTo: appliesTo?.map((kind) => unitKindNames[kind] ?? kind).join('; ') ?? '',
    rest: writeLines({
      ...rest,
      name: { en: name.en },
      evidence: { en: evidence?.en },
      dataSource: { en: dataSource?.en },
      appraisedBy: { name: { en: appraisedBy?.name.en }, unit: appraisedBy?.unit },
      ruleKnowledge: unpublished ? undefined : ruleKnowledge,
    }),
  }
}

/** Judged since nobody has published a rule: in the workbook that is one word. */
function isUnpublished({ rule, ruleKnowledge, code }: FrameworkNode): boolean {
  if (rule?.type !== 'judged' || ruleKnowledge !== 'unknown') return false
  return rule.rubric === undefined && rule.input === judgedInput(code)
}

const meanings: Readonly<Record<string, string>> = {
  code: 'Mã của bộ chỉ số: chữ thường, chữ số, gạch nối. Để trống bốn dòng đầu thì nhập khi tải tệp lên.',
  index: 'Mã của chỉ số mà đây là một phiên bản',
  'name.vi': 'Tên bộ chỉ số',
  unitKind: 'Loại đơn vị được đánh giá (province, commune, …)',
  maxPoints: 'Tổng điểm tối đa; null khi chưa rõ',
  'total.per': 'Tổng điểm chia cho số này thành giá trị chỉ số',
  decimals: 'Số chữ số thập phân khi công bố',
  knownDepth: 'Cấp sâu nhất đã biết đủ điểm: total, pillar, group, indicator',
  notApplicable: 'Chỉ số không áp dụng: rescale (bỏ khỏi mẫu số), full-marks (điểm tối đa)',
  'legalBasis.document': 'Văn bản ban hành',
  'legalBasis.issuedOn': 'Ngày ban hành, năm-tháng-ngày',
}

function writeAbout(sheet: exceljs.Worksheet, fields: readonly Field[]): void {
  const style = { alignment: { vertical: 'top', wrapText: true }, numFmt: '@' } as const
  sheet.columns = [
    { key: 'path', header: 'Trường', width: 30, style },
    { key: 'value', header: 'Giá trị', width: 80, style },
    { key: 'meaning', header: 'Ý nghĩa', width: 60, style },
  ]
  headOf(sheet)
  for (const [path, value] of fields) {
    sheet.addRow({ path, value, meaning: meanings[path] ?? '' })
  }
}

function headOf(sheet: exceljs.Worksheet): void {
  sheet.views = [{ state: 'frozen', ySplit: 1 }]
  sheet.getRow(1).font = { bold: true }
}

/** Lists that are longer than Excel holds in a cell's rule stand in the sheet of the guide. */
function offer(
  sheet: exceljs.Worksheet,
  key: ColumnKey,
  lastRow: number,
  choices: readonly string[],
): void {
  const column = columns.findIndex((each) => each.key === key) + 1
  const list = `'${sheetNames.guide}'!$${guideColumn[key] ?? 'H'}$2:$${guideColumn[key] ?? 'H'}$${choices.length + 1}`
  for (let row = 2; row <= lastRow; row += 1) {
    sheet.getCell(row, column).dataValidation = {
      type: 'list',
      allowBlank: true,
      formulae: [list],
      showErrorMessage: true,
      error: 'Hãy chọn một mục trong danh sách.',
    }
  }
}

const guideColumn: Partial<Record<ColumnKey, string>> = { level: 'F', rule: 'G', provenance: 'H' }
