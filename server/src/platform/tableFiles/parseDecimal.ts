export type DecimalMark = 'comma' | 'point'

export type ParsedDecimal =
  | { readonly value: number }
  | { readonly refused: 'not-a-number' | 'ambiguous' | 'wrong-mark' }

/**
 * A number as people write it: 0.4880, 0,4880, 1.000,5, 1,000.5, 12 345, −3, 48,8 % (which is 0.488).
 * With `mark` the decimal sign is settled and the other sign only groups thousands (`wrong-mark` where
 * it does not). Without it a single sign before exactly three digits, as in 1.000, is `ambiguous`.
 */
export function parseDecimal(text: string, mark?: DecimalMark): ParsedDecimal {
  const parts = readParts(text)
  if (parts === undefined) return { refused: 'not-a-number' }
  const settled = mark ?? markShownBy(parts.digits)
  if (settled === 'ambiguous') return { refused: 'ambiguous' }
  const plain = withoutGroups(parts.digits, settled)
  if (plain === undefined) {
    const other = mark === undefined ? undefined : withoutGroups(parts.digits, opposite(mark))
    return { refused: other === undefined ? 'not-a-number' : 'wrong-mark' }
  }
  const value = Number(`${parts.sign}${plain}e${parts.exponent}`)
  return Number.isFinite(value) ? { value: value === 0 ? 0 : value } : { refused: 'not-a-number' }
}

/**
 * The decimal sign that cells show which can be read in one way only: 0,4880 or 1.000.000 show a
 * comma. Undefined where none shows any, `conflicting` where both signs are shown.
 */
export function decimalMarkOf(cells: Iterable<string>): DecimalMark | 'conflicting' | undefined {
  let shown: DecimalMark | undefined
  for (const cell of cells) {
    const parts = readParts(cell)
    if (parts === undefined || !/[.,]/.test(parts.digits)) continue
    const mark = markShownBy(parts.digits)
    if (mark === 'ambiguous' || withoutGroups(parts.digits, mark) === undefined) continue
    if (shown !== undefined && shown !== mark) return 'conflicting'
    shown = mark
  }
  return shown
}

/** Whether a text is a number with a percent sign, as 48,8 % is. */
export function isPercentage(text: string): boolean {
  return readParts(text)?.percent === true
}

/** Whether a text is a number without a percent sign. */
export function isPlainNumber(text: string): boolean {
  return readParts(text)?.percent === false
}

interface Parts {
  readonly sign: string
  readonly digits: string
  readonly exponent: number
  readonly percent: boolean
}

const numberShape = /^([+\-\u2212]?)\s*(\d[\d.,]*|[.,]\d+)(?:[eE]([+-]?\d{1,3}))?\s*(%?)$/
const groupingSpaces = /(?<=\d)[ \u00A0\u202F\u2009](?=\d{3}(?!\d))/g

function readParts(text: string): Parts | undefined {
  const match = numberShape.exec(text.trim().replaceAll(groupingSpaces, ''))
  if (match === null) return undefined
  const [, sign = '', digits = '', exponent = '0', percent = ''] = match
  return {
    sign: sign === '' || sign === '+' ? '' : '-',
    digits,
    exponent: Number(exponent) - (percent === '%' ? 2 : 0),
    percent: percent === '%',
  }
}

/** Which sign is the decimal one, judged by this number alone; a number with neither reads the same. */
function markShownBy(digits: string): DecimalMark | 'ambiguous' {
  const points = digits.split('.').length - 1
  const commas = digits.split(',').length - 1
  if (points > 0 && commas > 0) {
    return digits.lastIndexOf(',') > digits.lastIndexOf('.') ? 'comma' : 'point'
  }
  if (points > 1) return 'comma'
  if (commas > 1) return 'point'
  const looksGrouped = /^[1-9]\d{0,2}[.,]\d{3}$/.test(digits)
  if (looksGrouped) return 'ambiguous'
  return commas === 1 ? 'comma' : 'point'
}

/** The digits with a decimal point and no thousands signs, or undefined where they do not fit. */
function withoutGroups(digits: string, mark: DecimalMark): string | undefined {
  const [decimal, group] = mark === 'comma' ? [',', '.'] : ['.', ',']
  const [whole = '', fraction, ...rest] = digits.split(decimal)
  if (rest.length > 0 || fraction?.includes(group) === true) return undefined
  const groups = whole.split(group)
  const grouped =
    groups.length > 1 &&
    /^[1-9]\d{0,2}$/.test(groups[0] ?? '') &&
    groups.slice(1).every((part) => /^\d{3}$/.test(part))
  if (groups.length > 1 && !grouped) return undefined
  return `${groups.join('') || '0'}.${fraction ?? ''}0`
}

function opposite(mark: DecimalMark): DecimalMark {
  return mark === 'comma' ? 'point' : 'comma'
}
