/** What of a pressed key tells what is meant by it. */
export interface PressedKey {
  readonly key: string
  /** The place on the keyboard; Vietnamese typing may hide the letter behind `Process`. */
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

export type MatrixPress =
  | { readonly is: 'move'; readonly rows: number; readonly columns: number }
  | { readonly is: 'open' | 'accept' | 'points' | 'ask' | 'confirm' | 'compare' }

const far = 1e6
const page = 10

const moves: Readonly<Record<string, readonly [number, number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  PageDown: [page, 0],
  PageUp: [-page, 0],
  Home: [0, -far],
  End: [0, far],
}

const matrixLetters: Readonly<Record<string, Exclude<MatrixPress['is'], 'move'>>> = {
  a: 'accept',
  p: 'points',
  q: 'ask',
  d: 'confirm',
  c: 'compare',
}

/** What a key means in the matrix; undefined where it is the browser's. */
export function matrixPress(pressed: PressedKey): MatrixPress | undefined {
  if (pressed.altKey) return undefined
  const move = moves[pressed.key]
  if (move !== undefined) {
    // With Ctrl, Home and End lead to the corners.
    const corner = (pressed.ctrlKey || pressed.metaKey) && /^(Home|End)$/.test(pressed.key)
    const [rows, columns] = move
    return { is: 'move', rows: corner ? columns : rows, columns }
  }
  if (pressed.ctrlKey || pressed.metaKey) return undefined
  if (pressed.key === 'Enter') return { is: 'open' }
  const is = matrixLetters[letterOf(pressed)]
  return is === undefined ? undefined : { is }
}

export type DeskPress =
  | 'accept'
  | 'points'
  | 'inputs'
  | 'not-applicable'
  | 'ask'
  | 'confirm'
  | 'send-back'
  | 'take-back'
  | 'next'
  | 'previous'
  | 'evidence'
  | 'matrix'
  | 'save'
  | 'drop'

const deskLetters: Readonly<Record<string, DeskPress>> = {
  a: 'accept',
  p: 'points',
  i: 'inputs',
  n: 'not-applicable',
  q: 'ask',
  d: 'confirm',
  b: 'send-back',
  t: 'take-back',
  j: 'next',
  k: 'previous',
  v: 'evidence',
  m: 'matrix',
}

/** What a key means at the desk while nothing is being typed. */
export function deskPress(pressed: PressedKey): DeskPress | undefined {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return undefined
  if (pressed.key === 'Enter') return 'save'
  if (pressed.key === 'Escape') return 'drop'
  return deskLetters[letterOf(pressed)]
}

function letterOf({ key, code }: PressedKey): string {
  if (key.length === 1 && /^[a-z]$/i.test(key)) return key.toLowerCase()
  const [, letter = ''] = /^Key([A-Z])$/.exec(code) ?? []
  return key === 'Process' || key === 'Unidentified' ? letter.toLowerCase() : ''
}
