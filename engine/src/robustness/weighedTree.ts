import type { IndexElement } from '../composite/indexData.ts'

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
  /**
   * Scores of the index with the weights as they are, to the last bit those of `aggregate`. Where they are
   * not given they are worked out from the values, and their last bits may differ.
   */
  readonly nominal?: Float64Array
  /** By code of an aggregate; the arithmetic mean of what is known where nothing is said. */
  readonly means?: Readonly<Record<string, NodeMean>>
}

/** How an aggregate is made of its children. */
export interface NodeMean {
  /** (Σ wᵢxᵢᵖ ÷ Σ wᵢ)^(1/p): 1 arithmetic, 0 geometric, −1 harmonic. */
  readonly power: number
  /** Least share of the weighed children that must be known, 0–1. */
  readonly availability: number
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
  /** Power of the mean and least availability of each node; the indicators' are not used. */
  readonly powers: Float64Array
  readonly availabilities: Float64Array
  /** Whether all means are arithmetic. */
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
  const powers = Float64Array.from(sorted, ({ code }) => index.means?.[code]?.power ?? 1)
  return {
    codes: sorted.map(({ code }) => code),
    indicators,
    levels: Uint8Array.from(sorted, ({ level }) => level),
    weights: Float64Array.from(sorted, ({ weight }) => weight),
    parents,
    ...childrenByParent(parents),
    powers,
    availabilities: Float64Array.from(sorted, ({ code }) => index.means?.[code]?.availability ?? 0),
    linear: powers.every((power) => power === 1),
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
