import Pdf from 'pdfkit'
import { page, points, size } from './layout.ts'
import { readFaces, typeface } from './tinos.ts'

export type Face = 'regular' | 'bold' | 'italic' | 'boldItalic'

/** How a line of text looks. */
export interface Style {
  readonly face: Face
  readonly size: number
}

/** Where a line stands, in points from the left edge of the page. */
export interface Place {
  readonly left: number
  readonly width: number
  readonly align: 'left' | 'center'
}

const leading = 1.15

/** What a file is called, and what stands behind everything on each of its pages. */
interface About {
  readonly title: string
  readonly stamps: readonly string[]
}

/** The pages of a PDF being written from the top down; everything in points. */
export class PdfSheet {
  readonly left = points(page.left)
  readonly width = points(page.width - page.left - page.right)
  y = points(page.top)
  readonly #document: PDFKit.PDFDocument
  readonly #bottom = points(page.height - page.bottom)
  readonly #stamps: readonly string[]

  constructor({ title, stamps }: About) {
    const faces = readFaces()
    this.#stamps = stamps
    this.#document = new Pdf({
      size: 'A4',
      layout: 'landscape',
      margin: 0,
      bufferPages: true,
      lang: 'vi-VN',
      displayTitle: true,
      info: { Title: title },
    })
    for (const [face, bytes] of Object.entries(faces)) {
      this.#document.registerFont(`${typeface}-${face}`, bytes)
    }
    this.#stampPage()
  }

  /** Height left on the page. */
  get room(): number {
    return this.#bottom - this.y
  }

  /** Height of a page within its margins. */
  get pageRoom(): number {
    return this.#bottom - points(page.top)
  }

  nextPage(): void {
    this.#document.addPage()
    this.#stampPage()
    this.y = points(page.top)
  }

  /** Begins a page where less than this height is left. */
  keep(height: number): void {
    if (this.room < height) this.nextPage()
  }

  lineHeight(style: Style): number {
    return style.size * leading
  }

  /** The text in lines not wider than this; its own line breaks are kept. */
  wrap(text: string, width: number, style: Style): string[] {
    this.#use(style)
    return text.split('\n').flatMap((line) => this.#wrapLine(line, width))
  }

  /** A line at the present height; the height stays. */
  put(text: string, place: Place, style: Style): void {
    this.#use(style)
    const spare = place.width - this.#document.widthOfString(text)
    const left = place.left + (place.align === 'center' ? spare / 2 : 0)
    this.#document.text(text, left, this.y, { lineBreak: false })
  }

  /** A text over the whole width, line by line, with a page begun where one is full. */
  write(text: string, style: Style, align: Place['align'] = 'left'): void {
    for (const line of this.wrap(text, this.width, style)) {
      this.keep(this.lineHeight(style))
      this.put(line, { left: this.left, width: this.width, align }, style)
      this.y += this.lineHeight(style)
    }
  }

  rule(left: number, width: number): void {
    this.#document
      .lineWidth(0.6)
      .moveTo(left, this.y)
      .lineTo(left + width, this.y)
      .stroke()
  }

  box(left: number, width: number, height: number): void {
    this.#document.lineWidth(0.5).rect(left, this.y, width, height).stroke()
  }

  /** Numbers the pages from the second on, in the middle of the upper margin, and gives the file. */
  async finish(): Promise<Buffer> {
    const { count } = this.#document.bufferedPageRange()
    const style: Style = { face: 'regular', size: size.pageNumber }
    for (let index = 1; index < count; index += 1) {
      this.#document.switchToPage(index)
      this.y = points(page.top / 2)
      this.put(String(index + 1), { left: this.left, width: this.width, align: 'center' }, style)
    }
    const chunks: Uint8Array[] = []
    this.#document.end()
    for await (const chunk of this.#document) chunks.push(Buffer.from(chunk))
    return Buffer.concat(chunks)
  }

  /** Written before anything else on the page, so that it stands behind. */
  #stampPage(): void {
    const centre = { x: points(page.width / 2), y: points(page.height / 2) }
    for (const [index, stamp] of this.#stamps.entries()) {
      const style: Style = { face: 'bold', size: this.#stampSize(stamp) }
      this.#document.save().rotate(-30, { origin: [centre.x, centre.y] })
      this.#use(style)
      const left = centre.x - this.#document.widthOfString(stamp) / 2
      const line = index - (this.#stamps.length - 1) / 2
      const top = centre.y + (line - 0.5) * this.lineHeight(style)
      this.#document.fillOpacity(0.08).text(stamp, left, top, { lineBreak: false })
      this.#document.restore()
    }
  }

  /** A long stamp is smaller, so that it stands on the page whole. */
  #stampSize(stamp: string): number {
    this.#use({ face: 'bold', size: size.stamp })
    const widest = points(page.width) * 0.85
    return Math.min(size.stamp, (size.stamp * widest) / this.#document.widthOfString(stamp))
  }

  #use(style: Style): void {
    this.#document.font(`${typeface}-${style.face}`).fontSize(style.size)
  }

  #wrapLine(text: string, width: number): string[] {
    const lines: string[] = []
    let line = ''
    for (const word of text.split(' ').flatMap((whole) => this.#breakWord(whole, width))) {
      const longer = line === '' ? word : `${line} ${word}`
      if (line !== '' && this.#document.widthOfString(longer) > width) {
        lines.push(line)
        line = word
      } else {
        line = longer
      }
    }
    return [...lines, line]
  }

  /** A word wider than the line, such as an address, is broken anywhere. */
  #breakWord(word: string, width: number): string[] {
    if (this.#document.widthOfString(word) <= width) return [word]
    const parts: string[] = []
    let part = ''
    for (const letter of word) {
      if (part !== '' && this.#document.widthOfString(part + letter) > width) {
        parts.push(part)
        part = ''
      }
      part += letter
    }
    return [...parts, part]
  }
}
