import type { Figure } from '../figure.ts'

/** Puts a number, or a missing one, into the text of a formula, in the reader's notation. */
export type WriteFigure = (figure: Figure) => string

/** A piece of a formula, and how tightly it holds together: what is looser is put in brackets. */
export interface FormulaText {
  readonly text: string
  readonly holds: 'sum' | 'product' | 'whole'
  /** Nothing but one number: no formula by itself. */
  readonly bare: boolean
}

/** One number; a negative one is put in brackets where something stands before it. */
export function numberText(figure: Figure, write: WriteFigure): FormulaText {
  const negative = typeof figure === 'number' && figure < 0
  return { text: write(figure), holds: negative ? 'sum' : 'whole', bare: true }
}

/** a + b + c; 0 of nothing is no text, so there has to be a first piece. */
export function plus(first: FormulaText, ...rest: readonly FormulaText[]): FormulaText {
  if (rest.length === 0) return first
  const texts = rest.map((piece) => (/^[-−]/.test(piece.text) ? wrapped(piece) : piece.text))
  return formula([first.text, ...texts].join(' + '), 'sum')
}

export function minus(a: FormulaText, b: FormulaText): FormulaText {
  return formula(`${a.text} − ${b.holds === 'sum' ? wrapped(b) : b.text}`, 'sum')
}

export function times(...pieces: readonly FormulaText[]): FormulaText {
  const texts = pieces.map((piece) => (piece.holds === 'sum' ? wrapped(piece) : piece.text))
  return formula(texts.join(' × '), 'product')
}

export function over(a: FormulaText, b: FormulaText): FormulaText {
  const above = a.holds === 'sum' ? wrapped(a) : a.text
  return formula(`${above} ÷ ${b.holds === 'whole' ? b.text : wrapped(b)}`, 'product')
}

export function power(base: FormulaText, exponent: FormulaText): FormulaText {
  const [below, above] = [base, exponent].map((piece) =>
    piece.holds === 'whole' ? piece.text : wrapped(piece),
  )
  return formula(`${below}^${above}`, 'product')
}

/** A function of several pieces, with semicolons, since a comma may be a decimal sign: min(1; 5 ÷ 4). */
export function call(name: string, ...pieces: readonly FormulaText[]): FormulaText {
  return formula(`${name}(${pieces.map((piece) => piece.text).join('; ')})`, 'whole')
}

export function formula(text: string, holds: FormulaText['holds']): FormulaText {
  return { text, holds, bare: false }
}

function wrapped({ text }: FormulaText): string {
  return `(${text})`
}
