export { FileBytes, fileTypes } from './fileTypes.ts'
export type {
  OfficialPaper,
  PaperColumn,
  PaperHeading,
  PaperRow,
  PaperSignature,
  PaperTable,
} from './officialPaper.ts'
export { dayInWords } from './paperWords.ts'
export { writeDocx, writePdf } from './writePaper.ts'
