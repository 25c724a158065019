import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  Header,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type Table,
  TextRun,
} from 'docx'
import { TextWatermark } from 'docx/watermarks'
import { docxTable } from './docxTable.ts'
import { paragraphs, rule, sideBySide } from './docxText.ts'
import { innerWidth, page, rules, size } from './layout.ts'
import type { OfficialPaper, PaperSignature } from './officialPaper.ts'
import {
  bodyLines,
  dateLine,
  draftStamp,
  motto,
  nation,
  receiverLines,
  receiversLabel,
  signing,
  stampsOf,
  symbolLine,
  titleLine,
} from './paperWords.ts'
import { readFaces, typeface } from './tinos.ts'

const headShare = 0.42

/** The paper as a Word document with its typeface embedded. */
export function writeDocx(paper: OfficialPaper): Promise<Buffer> {
  const { regular, bold, italic, boldItalic } = readFaces()
  const document = new Document({
    title: titleLine(paper),
    creator: '',
    fonts: [{ name: typeface, data: regular, bold, italic, boldItalic }],
    styles: {
      default: {
        document: { run: { font: typeface, size: size.text * 2, language: { value: 'vi-VN' } } },
      },
    },
    sections: [
      {
        properties: { titlePage: true, page: pageOptions() },
        headers: headers(stampsOf(paper)),
        children: [
          heading(paper),
          ...title(paper),
          ...paper.introduction.flatMap((text) => body(text)),
          ...paper.tables.flatMap((table) => [
            ...(table.caption === null ? spacer() : caption(table.caption)),
            docxTable(table),
          ]),
          ...paper.remarks.flatMap((text) => body(text, true)),
          ...spacer(),
          ...(paper.signature === null ? [] : [signature(paper.signature)]),
        ],
      },
    ],
  })
  return Packer.toBuffer(document)
}

function pageOptions() {
  return {
    // The library turns the sides round for a page that lies across.
    size: {
      width: convertMillimetersToTwip(page.height),
      height: convertMillimetersToTwip(page.width),
      orientation: PageOrientation.LANDSCAPE,
    },
    margin: {
      top: convertMillimetersToTwip(page.top),
      bottom: convertMillimetersToTwip(page.bottom),
      left: convertMillimetersToTwip(page.left),
      right: convertMillimetersToTwip(page.right),
      header: convertMillimetersToTwip(page.top / 2),
    },
  }
}

/** The page's number in the middle of the upper margin from the second page on; the stamp on all. */
function headers(stamps: readonly string[]): { readonly first: Header; readonly default: Header } {
  const number = new TextRun({ children: [PageNumber.CURRENT], size: size.pageNumber * 2 })
  const behind = stamps.length === 0 ? [] : [watermark(stamps.join(' · '))]
  const header = (runs: readonly TextRun[]) => {
    const children = [...behind, ...runs]
    return new Header({
      children: [new Paragraph({ alignment: AlignmentType.CENTER, children })],
    })
  }
  return { first: header([]), default: header([number]) }
}

function watermark(text: string): TextWatermark {
  return new TextWatermark({
    text,
    font: typeface,
    bold: true,
    opacity: 0.35,
    width: text === draftStamp ? 430 : 620,
  })
}

function heading(paper: OfficialPaper): Table {
  const { heading: head } = paper
  const { above, issuing } = bodyLines(head)
  const text = { face: 'regular', size: size.text, align: 'center' } as const
  const bold = { ...text, face: 'bold' } as const
  return sideBySide(
    headShare,
    [
      ...(above === null ? [] : paragraphs(above, { ...text, size: size.body })),
      ...paragraphs(issuing, { ...bold, size: size.body }),
      rule(rules.issuer, innerWidth * headShare),
      ...paragraphs(symbolLine(head), text),
      ...stampsOf(paper).flatMap((stamp) => paragraphs(stamp, bold)),
    ],
    [
      ...paragraphs(nation, { ...bold, size: size.nation }),
      ...paragraphs(motto, { ...bold, size: size.motto }),
      rule(rules.motto, innerWidth * (1 - headShare)),
      ...paragraphs(dateLine(head), { ...text, face: 'italic' }),
    ],
  )
}

function title(paper: OfficialPaper): Paragraph[] {
  const look = { face: 'bold', size: size.title, align: 'center' } as const
  return [
    ...paragraphs(paper.label, { ...look, size: size.label, before: 12 }),
    ...paragraphs(titleLine(paper), look),
    ...(paper.reference === null
      ? []
      : paragraphs(`(${paper.reference})`, { ...look, face: 'italic', size: size.text })),
  ]
}

function body(text: string, keepNext = false): Paragraph[] {
  return paragraphs(text, { face: 'regular', size: size.text, before: 3, keepNext })
}

function caption(text: string): Paragraph[] {
  return paragraphs(text, { face: 'bold', size: size.caption, before: 12, keepNext: true })
}

function spacer(): Paragraph[] {
  return paragraphs('', { face: 'regular', size: 6, keepNext: true })
}

function signature(signed: PaperSignature): Table {
  const { capacity, name } = signing(signed)
  const bold = { face: 'bold', size: size.text, align: 'center' } as const
  return sideBySide(
    0.5,
    [
      ...paragraphs(receiversLabel, { face: 'boldItalic', size: size.receiversLabel }),
      ...receiverLines(signed).flatMap((line) =>
        paragraphs(line, { face: 'regular', size: size.receivers }),
      ),
    ],
    [...paragraphs(capacity, bold), ...paragraphs(name, { ...bold, before: 72 })],
  )
}
