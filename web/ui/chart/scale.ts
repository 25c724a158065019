/** Maps a domain on a range in a straight line; works for ranges that run downwards too. */
export function linear(domain: readonly [number, number], range: readonly [number, number]) {
  const [from, to] = domain
  const [start, end] = range
  return (value: number) =>
    round(to === from ? start : start + ((value - from) / (to - from)) * (end - start))
}

/** Even places for keys in a range, with half a step free at either end. */
export function places(keys: readonly string[], range: readonly [number, number]) {
  const [start, end] = range
  const step = (end - start) / Math.max(keys.length, 1)
  const byKey = new Map(keys.map((key, index) => [key, round(start + step * (index + 0.5))]))
  return (key: string) => byKey.get(key) ?? start
}

/** A hundredth of a pixel: enough for the eye, the same text on server and browser. */
function round(x: number): number {
  return Math.round(x * 100) / 100
}
