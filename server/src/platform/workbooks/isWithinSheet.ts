/** No `<` in it: so the search stands still at the next tag, however the file is broken. */
const rowsAndColumns = /<(row|col)\b(?:[^<>"']|"[^"<]*"|'[^'<]*')*>/g
const place = { row: /[\s"']r\s*=\s*["']([^"']*)/g, col: /[\s"'](?:min|max)\s*=\s*["']([^"']*)/g }
const digits = { row: /^\d{1,7}$/, col: /^\d{1,5}$/ }

/**
 * Whether rows and columns stand where a sheet has some. The library goes through all that are before the last
 * one, which may be said to be the four thousand millionth.
 */
export function isWithinSheet(parts: ReadonlyMap<string, Buffer>): boolean {
  return [...parts.values()].every((content) => {
    for (const [tag, name] of content.toString('utf8').matchAll(rowsAndColumns)) {
      const kind = name === 'row' ? 'row' : 'col'
      for (const [, at = ''] of tag.matchAll(place[kind])) {
        if (!digits[kind].test(at)) return false
      }
    }
    return true
  })
}
