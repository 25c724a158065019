export interface Address {
  /** Begins with exactly one slash and ends without, but for `/` itself. */
  readonly path: string
  /** The question with its `?`, or nothing. */
  readonly search: string
  /** It was asked for with slashes too many, so the visitor is to be sent to `path`. */
  readonly untidy: boolean
}

/**
 * Path and query of an address, read as text. It is never resolved against an origin: to a URL parser
 * `//elsewhere.example/` is another site, and `//[/` is an error.
 */
export function readAddress(url: string): Address {
  const [, asked = '', search = ''] = /^(?:[a-z]+:\/\/[^/?#]*)?([^?#]*)(\?[^#]*)?/i.exec(url) ?? []
  const path = `/${withoutSlashes(asked)}`
  return { path, search, untidy: path !== asked }
}

/** Browsers read a backslash as a slash. */
function withoutSlashes(path: string): string {
  let end = path.length
  while (end > 0 && isSlash(path[end - 1])) end -= 1
  let start = 0
  while (start < end && isSlash(path[start])) start += 1
  return path.slice(start, end)
}

function isSlash(character: string | undefined): boolean {
  return character === '/' || character === '\\'
}
