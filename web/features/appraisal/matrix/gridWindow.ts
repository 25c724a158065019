/** From the first to before the last of what is drawn. */
export interface Span {
  readonly from: number
  readonly to: number
}

interface Axis {
  /** How far it is scrolled, in pixels. */
  readonly offset: number
  /** How much of it is seen, in pixels. */
  readonly seen: number
  /** How long each is, in pixels. */
  readonly each: number
  readonly count: number
  /** How many more are drawn at each end, so that scrolling shows no blank. */
  readonly spare: number
}

/** Which rows or columns of equal size are to be drawn. */
export function spanInSight({ offset, seen, each, count, spare }: Axis): Span {
  const from = Math.max(0, Math.floor(offset / each) - spare)
  const to = Math.min(count, Math.ceil((offset + seen) / each) + spare)
  return { from: Math.min(from, count), to: Math.max(to, Math.min(from, count)) }
}

/** How far to scroll so that one of them is seen whole; where it is already, the offset as it is. */
export function scrollTo(
  place: number,
  { offset, seen, each }: Omit<Axis, 'count' | 'spare'>,
): number {
  const [start, end] = [place * each, (place + 1) * each]
  if (start < offset) return start
  return end > offset + seen ? end - seen : offset
}

export interface GridPlace {
  readonly row: number
  readonly column: number
}

/** The place after a move; it stays within the grid. */
export function movedBy(
  { row, column }: GridPlace,
  move: { readonly rows: number; readonly columns: number },
  size: { readonly rows: number; readonly columns: number },
): GridPlace {
  return {
    row: held(row + move.rows, size.rows),
    column: held(column + move.columns, size.columns),
  }
}

function held(place: number, count: number): number {
  return Math.min(Math.max(place, 0), Math.max(count - 1, 0))
}
