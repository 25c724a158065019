/**
 * Which of the items changed places: those that have to be lifted out so that the earlier places of
 * the rest rise. As few as possible: of earlier places 2, 0, 1 the one that had 2.
 */
export function reordered<Item>(
  items: readonly Item[],
  earlierPlace: (item: Item) => number,
): Item[] {
  const places = items.map(earlierPlace)
  const staying = new Set(longestRise(places))
  return items.filter((_, index) => !staying.has(index))
}

/** The indices of a longest rising subsequence, found by its ends of each length. */
function longestRise(values: readonly number[]): number[] {
  const ends: number[] = []
  const previous: (number | undefined)[] = []
  for (const [index, value] of values.entries()) {
    const length = ends.findIndex((end) => (values[end] ?? 0) >= value)
    const at = length === -1 ? ends.length : length
    previous[index] = at === 0 ? undefined : ends[at - 1]
    ends[at] = index
  }
  const rise: number[] = []
  for (let at = ends.at(-1); at !== undefined; at = previous[at]) rise.unshift(at)
  return rise
}
