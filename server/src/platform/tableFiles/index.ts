export { columnLetter } from './columnLetter.ts'
export { decodeText } from './decodeText.ts'
export {
  type DecimalMark,
  decimalMarkOf,
  isPercentage,
  parseDecimal,
  type ParsedDecimal,
} from './parseDecimal.ts'
export { capProblems, type TableNotice, type TableProblem, tableProblem } from './problem.ts'
export type { Dialect } from './readRecords.ts'
export { numberReader, type NumberReader } from './readNumbers.ts'
export {
  type ReadTable,
  readTable,
  type Table,
  type TableColumn,
  type TableRow,
} from './readTable.ts'
export { readBytes, readTableFile } from './readTableFile.ts'
