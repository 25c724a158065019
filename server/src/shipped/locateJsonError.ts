/** Line and column, both from 1, where a text stops being JSON; the engine's own message does not always say. */
export function locateJsonError(text: string): { readonly line: number; readonly column: number } {
  const offset = errorOffset(text)
  const before = text.slice(0, offset)
  const line = before.split('\n').length
  return { line, column: offset - (before.lastIndexOf('\n') + 1) + 1 }
}

const token =
  /[\s\uFEFF]*(?:([{}[\],:])|("(?:[^"\\\p{Cc}\u007F]|\u007F|[\u0080-\u009F]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.]))/uy

type Expect = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end'

/** Walks the tokens with a stack of open brackets until one stands where it may not. */
function errorOffset(text: string): number {
  const open: string[] = []
  let expect: Expect = 'value'
  token.lastIndex = 0
  for (;;) {
    const start = skipSpace(text, token.lastIndex)
    const match = token.exec(text)
    if (match === null) return start
    const [, sign, string, scalar] = match
    const next = step(expect, open, sign ?? (string === undefined ? 'scalar' : 'string'))
    if (next === undefined) return start
    if (scalar === undefined && sign !== undefined) track(open, sign)
    if (open.length === 0 && next === 'comma-or-end') return skipSpace(text, token.lastIndex)
    expect = next
  }
}

function step(expect: Expect, open: readonly string[], found: string): Expect | undefined {
  const inObject = open.at(-1) === '{'
  const closes = found === '}' || found === ']'
  if (closes) {
    const fits = found === (inObject ? '}' : ']') && open.length > 0
    const allowed =
      expect === 'comma-or-end' || expect === 'value-or-end' || expect === 'key-or-end'
    return fits && allowed ? 'comma-or-end' : undefined
  }
  switch (expect) {
    case 'colon':
      return found === ':' ? 'value' : undefined
    case 'comma-or-end':
      return found === ',' ? (inObject ? 'key' : 'value') : undefined
    case 'key':
    case 'key-or-end':
      return found === 'string' ? 'colon' : undefined
    default:
      if (found === '{') return 'key-or-end'
      if (found === '[') return 'value-or-end'
      return found === 'string' || found === 'scalar' ? 'comma-or-end' : undefined
  }
}

function track(open: string[], sign: string): void {
  if (sign === '{' || sign === '[') open.push(sign)
  else if (sign === '}' || sign === ']') open.pop()
}

function skipSpace(text: string, from: number): number {
  let at = from
  while (at < text.length && /\s/.test(text[at] ?? '')) at += 1
  return at
}
