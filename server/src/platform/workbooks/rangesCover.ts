/** How many cells the merged and validated ranges of all sheets cover together, from the parts of a workbook. */
export function rangesCover(parts: ReadonlyMap<string, Buffer>): number {
  let cells = 0
  for (const [name, content] of parts) {
    if (!name.startsWith('xl/worksheets/')) continue
    const found = content
      .toString('utf8')
      .matchAll(/<(?:\w+:)?(?:mergeCell|dataValidation)\s[^>]*?\b(?:ref|sqref)="([^"]*)"/g)
    for (const [, ranges = ''] of found) {
      for (const range of ranges.split(/\s+/)) cells += cellsIn(range)
    }
  }
  return cells
}

/** How many cells a range such as A1:C3 has. */
export function cellsIn(range: string): number {
  const [from, to] = range.split(':').map(place)
  if (from === undefined || to === undefined) return 1
  return (Math.abs(to.row - from.row) + 1) * (Math.abs(to.column - from.column) + 1)
}

function place(cell: string): { readonly row: number; readonly column: number } {
  const [, letters = '', row = ''] = /^\$?([A-Z]+)\$?(\d+)$/.exec(cell) ?? []
  const column = [...letters].reduce(
    (sum, letter) => sum * 26 + (letter.codePointAt(0) ?? 64) - 64,
    0,
  )
  return { row: Number(row), column }
}
