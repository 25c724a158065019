import type { RawIndex } from './invented.ts'

/**
 * The work of `runPipeline` as plain loops over one array: no elements to follow, no reasons, no
 * columns by name, nothing that could be missing. What the engine takes beside it is what its safety
 * costs. Gives the ranks of the index.
 */
export function runPlainLoops({ units, elements, columns }: RawIndex): Float64Array {
  const scores = new Float64Array(units * columns.size)
  let from = 0
  for (const column of columns.values()) {
    scores.set(column, from)
    normaliseInPlace(scores, from, from + units)
    from += units
  }
  const groups = elements.filter(({ level }) => level === 2)
  const sums = new Float64Array(units * groups.length)
  const totals = new Float64Array(groups.length)
  elements.slice(0, columns.size).forEach(({ parent, weight }, at) => {
    const group = groups.findIndex(({ code }) => code === parent)
    addWeighed(sums, group * units, scores, at * units, units, weight)
    totals[group] = (totals[group] ?? 0) + weight
  })
  const index = new Float64Array(units)
  let total = 0
  groups.forEach(({ weight }, group) => {
    divide(sums, group * units, units, totals[group] ?? 0)
    addWeighed(index, 0, sums, group * units, units, weight)
    total += weight
  })
  divide(index, 0, units, total)
  return ranksBySort(index)
}

/** Min-max to 0–100. */
function normaliseInPlace(scores: Float64Array, from: number, to: number): void {
  let low = Infinity
  let high = -Infinity
  for (let at = from; at < to; at += 1) {
    const score = scores[at] ?? 0
    if (score < low) low = score
    if (score > high) high = score
  }
  const span = high - low
  for (let at = from; at < to; at += 1) scores[at] = (((scores[at] ?? 0) - low) / span) * 100
}

function addWeighed(
  sums: Float64Array,
  to: number,
  scores: Float64Array,
  from: number,
  units: number,
  weight: number,
): void {
  for (let unit = 0; unit < units; unit += 1) {
    sums[to + unit] = (sums[to + unit] ?? 0) + weight * (scores[from + unit] ?? 0)
  }
}

function divide(sums: Float64Array, from: number, units: number, total: number): void {
  for (let at = from; at < from + units; at += 1) sums[at] = (sums[at] ?? 0) / total
}

/** The place of a score in the sorted scores, found by halving; the largest is 1st, ties share. */
function ranksBySort(scores: Float64Array): Float64Array {
  const sorted = scores.toSorted()
  return scores.map((score) => {
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((sorted[middle] ?? 0) > score) high = middle
      else low = middle + 1
    }
    return sorted.length - high + 1
  })
}
