import { points, rules, size } from './layout.ts'
import type { OfficialPaper, PaperSignature } from './officialPaper.ts'
import {
  bodyLines,
  dateLine,
  motto,
  nation,
  receiverLines,
  receiversLabel,
  signing,
  stampsOf,
  symbolLine,
  titleLine,
} from './paperWords.ts'
import { PdfSheet, type Place, type Style } from './pdfSheet.ts'
import { writePdfTable } from './writePdfTable.ts'

type Line = readonly [text: string, style: Style]

/** The paper as a PDF with its typeface embedded. */
export function writePdf(paper: OfficialPaper): Promise<Buffer> {
  const sheet = new PdfSheet({
    title: titleLine(paper),
    stamps: stampsOf(paper),
  })
  writeHeading(sheet, paper)
  writeTitle(sheet, paper)
  for (const text of paper.introduction) writeText(sheet, text)
  for (const table of paper.tables) {
    sheet.y += 6
    writePdfTable(sheet, table, table === paper.tables.at(-1) ? tailHeight(sheet, paper) : 0)
    sheet.y += 6
  }
  for (const text of paper.remarks) writeText(sheet, text)
  if (paper.signature !== null) writeSignature(sheet, paper.signature)
  return sheet.finish()
}

function writeHeading(sheet: PdfSheet, paper: OfficialPaper): void {
  const { heading } = paper
  const top = sheet.y
  const { above, issuing } = bodyLines(heading)
  const left: Place = { left: sheet.left, width: sheet.width * 0.42, align: 'center' }
  if (above !== null) writeLines(sheet, left, [[above, { face: 'regular', size: size.body }]])
  writeLines(sheet, left, [[issuing, { face: 'bold', size: size.body }]])
  writeRule(sheet, left, rules.issuer)
  writeLines(sheet, left, [[symbolLine(heading), { face: 'regular', size: size.text }]])
  for (const stamp of stampsOf(paper)) {
    writeLines(sheet, left, [[stamp, { face: 'bold', size: size.text }]])
  }
  const leftEnd = sheet.y

  sheet.y = top
  const right: Place = {
    left: sheet.left + left.width,
    width: sheet.width - left.width,
    align: 'center',
  }
  writeLines(sheet, right, [
    [nation, { face: 'bold', size: size.nation }],
    [motto, { face: 'bold', size: size.motto }],
  ])
  writeRule(sheet, right, rules.motto)
  writeLines(sheet, right, [[dateLine(heading), { face: 'italic', size: size.text }]])
  sheet.y = Math.max(leftEnd, sheet.y) + 14
}

function writeTitle(sheet: PdfSheet, paper: OfficialPaper): void {
  sheet.write(paper.label, { face: 'bold', size: size.label }, 'center')
  sheet.write(titleLine(paper), { face: 'bold', size: size.title }, 'center')
  if (paper.reference === null) return
  sheet.write(`(${paper.reference})`, { face: 'italic', size: size.text }, 'center')
}

function writeText(sheet: PdfSheet, text: string): void {
  sheet.y += 3
  sheet.write(text, { face: 'regular', size: size.text })
}

function writeSignature(sheet: PdfSheet, signature: PaperSignature): void {
  const { capacity, name } = signing(signature)
  const receivers = receiverLines(signature)
  sheet.keep(signatureHeight(signature))
  sheet.y += 12
  const top = sheet.y
  const left: Place = { left: sheet.left, width: sheet.width / 2, align: 'left' }
  writeLines(sheet, left, [
    [receiversLabel, { face: 'boldItalic', size: size.receiversLabel }],
    ...receivers.map((line): Line => [line, { face: 'regular', size: size.receivers }]),
  ])
  sheet.y = top
  const right: Place = {
    left: sheet.left + left.width,
    width: sheet.width - left.width,
    align: 'center',
  }
  const bold: Style = { face: 'bold', size: size.text }
  writeLines(sheet, right, [[capacity, bold]])
  sheet.y = top + points(32)
  writeLines(sheet, right, [[name, bold]])
}

/** What stands below the table: remarks and signature. */
function tailHeight(sheet: PdfSheet, paper: OfficialPaper): number {
  const style: Style = { face: 'regular', size: size.text }
  const lines = paper.remarks.flatMap((text) => sheet.wrap(text, sheet.width, style))
  return 6 + lines.length * (sheet.lineHeight(style) + 3) + signatureHeight(paper.signature)
}

function signatureHeight(signature: PaperSignature | null): number {
  return signature === null ? 0 : points(42) + receiverLines(signature).length * 13
}

function writeLines(sheet: PdfSheet, place: Place, lines: readonly Line[]): void {
  for (const [text, style] of lines) {
    for (const line of sheet.wrap(text, place.width, style)) {
      sheet.put(line, place, style)
      sheet.y += sheet.lineHeight(style)
    }
  }
}

function writeRule(sheet: PdfSheet, place: Place, millimetres: number): void {
  sheet.y += 3
  sheet.rule(place.left + (place.width - points(millimetres)) / 2, points(millimetres))
  sheet.y += 4
}
