import { saveFile } from '../saveFile.ts'
import type { ChartTable } from './ChartFigure.tsx'

/** Hands a text to the visitor as a file. */
export function saveText(name: string, type: string, text: string): void {
  saveFile(new Blob([text], { type: `${type};charset=utf-8` }), name)
}

/** CSV with a byte order mark, without which Excel garbles Vietnamese. */
export function csvOf({ head, rows }: ChartTable): string {
  const lines = [head, ...rows].map((row) => row.map(quote).join(','))
  return `\uFEFF${lines.join('\r\n')}\r\n`
}

function quote(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** Sharp on a screen of twice the density, and in print. */
const pngScale = 2

/** The same picture in pixels, drawn by the browser from the vector file. */
export async function savePng(name: string, svg: string): Promise<void> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = image.naturalWidth * pngScale
  canvas.height = image.naturalHeight * pngScale
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  canvas.toBlob((file) => {
    if (file !== null) saveFile(file, name)
  }, 'image/png')
}

const carried = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'font-size',
  'font-weight',
  'font-family',
  'text-anchor',
  'opacity',
]
const namespace = 'http://www.w3.org/2000/svg'
const edge = 24

/**
 * The chart as a file of its own, at the width of a desktop: title, axis, drawing, notes, sources and the
 * address of the page. Looks that came from the style sheet become attributes.
 */
export function svgFile(figure: HTMLElement, address: string): string {
  const drawing = figure.querySelector('svg')
  if (drawing === null) return ''
  const { width, height } = drawing.viewBox.baseVal
  const above = wordsOf(figure, '[data-above]', width)
  const below = wordsOf(figure, '[data-below]', width)
  const whole = {
    width: width + 2 * edge,
    height: edge + above.height + height + 12 + below.height + 20 + edge,
  }
  const file = element('svg', {
    width: whole.width,
    height: whole.height,
    viewBox: `0 0 ${whole.width} ${whole.height}`,
    'font-family': getComputedStyle(figure).fontFamily,
  })
  const name = element('title', {})
  name.textContent = figure.querySelector('[data-above]')?.textContent ?? ''
  const paper = getComputedStyle(document.documentElement).backgroundColor
  const origin = textLine(address, edge, whole.height - edge, figure, 11)
  file.append(
    name,
    element('rect', { width: whole.width, height: whole.height, fill: paper }),
    ...above.lines(edge),
    placed(drawing, edge, edge + above.height),
    ...below.lines(edge + above.height + height + 12),
    origin,
  )
  return new XMLSerializer().serializeToString(file)
}

/** A copy of the drawing at its place, free of the style sheet. */
function placed(drawing: SVGSVGElement, x: number, y: number): SVGElement {
  const group = element('g', { transform: `translate(${x} ${y})` })
  const originals = [...drawing.querySelectorAll('*')]
  group.append(...[...drawing.children].map((child) => child.cloneNode(true)))
  for (const [index, copy] of [...group.querySelectorAll('*')].entries()) {
    const original = originals[index]
    if (original === undefined) continue
    const looks = getComputedStyle(original)
    for (const name of carried) copy.setAttribute(name, looks.getPropertyValue(name))
    copy.removeAttribute('class')
  }
  return group
}

/** The texts of a part of the figure, broken into lines no wider than the drawing. */
function wordsOf(figure: HTMLElement, selector: string, width: number) {
  const texts = [...figure.querySelectorAll<HTMLElement>(selector)].map((one) => {
    const size = Number.parseFloat(getComputedStyle(one).fontSize)
    return { one, size, lines: wrap(one, width) }
  })
  const height = texts.reduce((sum, { size, lines }) => sum + lines.length * size * 1.4 + 4, 0)
  return {
    height,
    lines(top: number): SVGElement[] {
      let y = top
      return texts.flatMap(({ one, size, lines }) => {
        const drawn = lines.map((line, place) =>
          textLine(line, edge, y + (place + 0.8) * size * 1.4, one, size),
        )
        y += lines.length * size * 1.4 + 4
        return drawn
      })
    },
  }
}

function textLine(text: string, x: number, y: number, like: HTMLElement, size: number): SVGElement {
  const looks = getComputedStyle(like)
  const line = element('text', {
    x,
    y: Math.round(y * 100) / 100,
    fill: looks.color,
    'font-size': `${size}px`,
    'font-weight': looks.fontWeight,
  })
  line.textContent = text
  return line
}

function wrap(one: HTMLElement, width: number): string[] {
  const pen = document.createElement('canvas').getContext('2d')
  const looks = getComputedStyle(one)
  if (pen !== null) pen.font = `${looks.fontWeight} ${looks.fontSize} ${looks.fontFamily}`
  const lines: string[] = []
  // The picture is drawn with another font where this one is not installed: leave it room.
  for (const word of one.textContent.trim().split(/\s+/)) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`
    const fits = pen === null || pen.measureText(longer).width < width * 0.85
    if (lines.length > 0 && fits) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

function element(name: string, attributes: Record<string, string | number>): SVGElement {
  const made = document.createElementNS(namespace, name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value))
  return made
}
