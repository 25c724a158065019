import type { AnnexOffice } from '@thang/contracts'
import type { Framework } from '@thang/engine'
import { writeDocx, writePdf } from '../../platform/documents/index.ts'
import { annexOf } from './annex.ts'
import { writeFrameworkWorkbook } from './excel/writeFrameworkWorkbook.ts'

/** The files in which a set leaves the system: the annex to print, and the workbook that reads in again. */
export const frameworkFiles = [
  {
    name: 'annex.docx',
    type: 'docx',
    summary: 'Phụ lục để in, Word / printable annex, Word',
    write: (framework: Framework, about: About) => writeDocx(paperOf(framework, about)),
  },
  {
    name: 'annex.pdf',
    type: 'pdf',
    summary: 'Phụ lục để in, PDF / printable annex, PDF',
    write: (framework: Framework, about: About) => writePdf(paperOf(framework, about)),
  },
  {
    name: 'file.xlsx',
    type: 'xlsx',
    summary: 'Bộ chỉ số trong Excel / the set as a workbook',
    write: (framework: Framework) => writeFrameworkWorkbook(framework),
  },
] as const

/** What a file says beside the set itself. */
export interface About {
  readonly office: AnnexOffice
  readonly draft: boolean
}

function paperOf(framework: Framework, { office, draft }: About) {
  return annexOf(framework, office, { draft })
}
