export type {
  OfficialPaper,
  PaperColumn,
  PaperHeading,
  PaperRow,
  PaperSignature,
  PaperTable,
} from './officialPaper.ts'
export { readZip } from './readZip.ts'
export { dayInWords } from './paperWords.ts'
export { writeDocx } from './writeDocx.ts'
export { writePdf } from './writePdf.ts'
