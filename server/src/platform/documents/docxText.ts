import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Paragraph,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Face } from './pdfSheet.ts'
import { innerWidth } from './layout.ts'

/** How a paragraph looks. */
export interface Look {
  readonly face: Face
  readonly size: number
  readonly align?: 'left' | 'center'
  /** Points above it. */
  readonly before?: number
  /** Stands on one page with what follows. */
  readonly keepNext?: boolean
}

/** A text as paragraphs, one for each of its lines. */
export function paragraphs(
  text: string,
  { face, size, align, before, keepNext }: Look,
): Paragraph[] {
  return text.split('\n').map(
    (line, index) =>
      new Paragraph({
        alignment: align === 'center' ? AlignmentType.CENTER : AlignmentType.LEFT,
        keepNext: keepNext ?? false,
        spacing: { before: index === 0 ? (before ?? 0) * 20 : 0 },
        children: [
          new TextRun({
            text: line,
            size: size * 2,
            bold: face === 'bold' || face === 'boldItalic',
            italics: face === 'italic' || face === 'boldItalic',
          }),
        ],
      }),
  )
}

/** A line of this length in the middle of a column of that width, in millimetres. */
export function rule(length: number, width: number): Paragraph {
  const indent = convertMillimetersToTwip((width - length) / 2)
  return new Paragraph({
    indent: { left: indent, right: indent },
    spacing: { line: 60, lineRule: 'exact', after: 60 },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1, color: 'auto' } },
    children: [],
  })
}

/** Two columns without borders, kept on one page; `share` (0–1) of the width is the left one's. */
export function sideBySide(share: number, left: Paragraph[], right: Paragraph[]): Table {
  const widths = [share, 1 - share].map((part) => twips(part))
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(1), type: WidthType.DXA },
    columnWidths: widths,
    borders: TableBorders.NONE,
    rows: [
      new TableRow({
        cantSplit: true,
        children: [left, right].map(
          (children, index) =>
            new TableCell({ width: { size: widths[index] ?? 0, type: WidthType.DXA }, children }),
        ),
      }),
    ],
  })
}

/** A share (0–1) of the width of the page within its margins, in twips. */
export function twips(share: number): number {
  return Math.round(convertMillimetersToTwip(innerWidth) * share)
}
