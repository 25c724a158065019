import { elementsAt, type IndexData, type IndexElement } from '../composite/indexData.ts'

/**
 * The mean by which an element sums up its children; generalised is (Σ wᵢxᵢᵖ ÷ Σ wᵢ)^(1/p).
 */
export type MeanMethod =
  | { readonly method: 'arithmetic' | 'geometric' | 'harmonic' }
  | { readonly method: 'generalised'; readonly power: number }

/**
 * An index ready to be re-aggregated many times: normalised numbers and the tree above them.
 * Everything in it can be posted to a worker.
 */
export interface WeighedIndex {
  readonly units: number
  readonly elements: readonly IndexElement[]
  /**
   * Normalised indicators unit after unit, each in the order of the elements of level 1; NaN where
   * missing. A missing number's weight goes to its siblings.
   */
  readonly values: Float64Array
  /** Mean by code of an aggregate; arithmetic where nothing is said. */
  readonly means?: Readonly<Record<string, MeanMethod>>
}

/**
 * The normalised indicators of index data, row by row, with its tree. Throws where an indicator has
 * no column.
 */
export function weighedIndexOf(data: IndexData, means: WeighedIndex['means'] = {}): WeighedIndex {
  const columns = elementsAt(data, 1).map(({ code }) => {
    const column = data.columns.get(code)
    if (column === undefined) throw new RangeError(`weighedIndexOf: no column of ${code}`)
    return column.values
  })
  const units = data.units.length
  const values = new Float64Array(units * columns.length)
  columns.forEach((column, at) => {
    for (let unit = 0; unit < units; unit += 1) {
      values[unit * columns.length + at] = column[unit] ?? NaN
    }
  })
  return { units, elements: data.elements, values, means }
}

/** The tree in numbers: nodes are numbered with the indicators first and parents after children. */
export interface WeighedTree {
  readonly codes: readonly string[]
  readonly indicators: number
  readonly levels: Uint8Array
  readonly weights: Float64Array
  /** Number of the parent, −1 for the index, which is the last node. */
  readonly parents: Int32Array
  /** Children of node n: `children` from `childStart[n]` up to `childStart[n + 1]`. */
  readonly childStart: Int32Array
  readonly children: Int32Array
  /** Mean of each node; the indicators' is not used. */
  readonly means: readonly MeanMethod[]
  readonly linear: boolean
}

/**
 * Numbers the elements. Throws where there is not exactly one element without a parent, a parent
 * is unknown or not of a higher level, or the values do not fit (programmer's faults: `check` says
 * them to people).
 */
export function numberTree(index: WeighedIndex): WeighedTree {
  const sorted = index.elements.toSorted((a, b) => a.level - b.level)
  const numbers = new Map(sorted.map(({ code }, number) => [code, number]))
  const parents = Int32Array.from(sorted, (element) => parentOf(element, numbers, sorted))
  const tops = sorted.filter(({ parent }) => parent === null)
  if (tops.length !== 1 || numbers.size !== sorted.length) {
    throw new RangeError(`numberTree: ${tops.length} elements without a parent, or a code twice`)
  }
  const indicators = sorted.filter(({ level }) => level === 1).length
  if (index.values.length !== index.units * indicators) {
    throw new RangeError(`numberTree: ${index.values.length} values for ${index.units} units`)
  }
  const means = sorted.map(({ code }) => index.means?.[code] ?? { method: 'arithmetic' as const })
  return {
    codes: sorted.map(({ code }) => code),
    indicators,
    levels: Uint8Array.from(sorted, ({ level }) => level),
    weights: Float64Array.from(sorted, ({ weight }) => weight),
    parents,
    ...childrenByParent(parents),
    means,
    linear: means.every(({ method }) => method === 'arithmetic'),
  }
}

function parentOf(
  element: IndexElement,
  numbers: ReadonlyMap<string, number>,
  sorted: readonly IndexElement[],
): number {
  if (element.parent === null) return -1
  const number = numbers.get(element.parent) ?? -1
  if ((sorted[number]?.level ?? 0) <= element.level) {
    throw new RangeError(`numberTree: ${element.code} has no parent ${element.parent} above it`)
  }
  return number
}

function childrenByParent(parents: Int32Array) {
  const childStart = new Int32Array(parents.length + 1)
  const children: number[] = []
  for (let node = 0; node < parents.length; node += 1) {
    parents.forEach((parent, child) => {
      if (parent === node) children.push(child)
    })
    childStart[node + 1] = children.length
  }
  return { childStart, children: Int32Array.from(children) }
}

/** Ends a switch over means: throws naming the one it does not know. */
export function unknownMean(mean: never): never {
  throw new RangeError(`mean: unknown method ${JSON.stringify(mean)}`)
}
