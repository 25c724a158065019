import { familiesOf } from './families.ts'
import type { IndexData, IndexElement, StageEntry, StageResult } from './indexData.ts'
import { ownEntry } from './ownEntry.ts'
import { type PrincipalComponents, principalComponents } from './principalComponents.ts'
import { rotateComponents } from './varimax.ts'

/** Weights by element code, each relative to those of its siblings. */
export type WeightSet = Readonly<Record<string, number>>

/**
 * Where the weights come from. Handbook (OECD/JRC 2008), step 6.
 *
 * - `given`: the weights of a set; elements it does not name keep theirs.
 * - `named`: the same with one of several sets, by its name.
 * - `equal`: 1 for every element, so that siblings weigh the same.
 * - `budget-allocation`: each expert shares out points among siblings; the weight is the mean of the
 *   experts' shares, so that an expert with a larger budget has no larger say. An expert who gives no
 *   points in a group has no say there; a group without any keeps its weights. Points 30 and 10 of one
 *   expert, 1 and 1 of another: weights 0.625 and 0.375.
 * - `principal-component`: from the first principal component of the correlations of a group's children:
 *   their entries in its unit vector, or the squares of these, which are the shares of the component's
 *   variance and sum to 1. Of two children each weighs the same. A negative entry (the indicator runs
 *   against its group) and a column that does not vary weigh 0 and are in the log; squares hide the
 *   sign, so they are logged too. A group whose children are not all there, or too few, keeps its weights.
 *   With `rotation: 'varimax'` the weights are from several factors (see `rotateComponents`; as many as
 *   `components` says): an indicator belongs to the factor in whose variance it has the largest share, and
 *   weighs its squared loading on it; the weights of a group sum to 1. Of the technology index: patents
 *   0.168, exports 0.056. `of` is for the first component, and is refused with a rotation.
 */
export type Weighting =
  | { readonly method: 'given'; readonly weights: WeightSet }
  | {
      readonly method: 'named'
      readonly name: string
      readonly sets: Readonly<Record<string, WeightSet>>
    }
  | { readonly method: 'equal' }
  | {
      readonly method: 'budget-allocation'
      /** Points by expert and by element. */
      readonly experts: Readonly<Record<string, WeightSet>>
    }
  | {
      readonly method: 'principal-component'
      readonly of?: 'entries' | 'squares'
      readonly rotation?: 'varimax'
      /** How many components are rotated; all of a group that has fewer. */
      readonly components?: number
    }

/** Where the weights come from, and at which levels they are set. */
export type WeightSpecification = Weighting & {
  /** Levels whose elements are weighed; all of them unless given. */
  readonly levels?: readonly number[]
}

/**
 * The data with the weights of its elements set. Numbers and columns stay as they are; weights from
 * principal components need the columns of the children, so they come after normalisation, and
 * those above the indicators after an aggregation. The log names every group or element whose weights
 * could not be set as asked.
 *
 * Throws on a set that is not there, on one that names an element the index does not have, and on a
 * weight that is negative or not a number (broken specification).
 */
export function weight(data: IndexData, specification: WeightSpecification): StageResult {
  const entries: StageEntry[] = []
  const weights = weightsOf(data, specification, entries)
  const known = new Set(data.elements.map((element) => element.code))
  for (const [code, value] of weights) {
    if (!known.has(code)) throw new RangeError(`weight: no element ${code}`)
    if (!(value >= 0 && Number.isFinite(value))) throw new RangeError(`weight: ${code} is ${value}`)
  }
  const { levels } = specification
  const elements = data.elements.map((element) => {
    const value = weights.get(element.code)
    if (value === undefined || levels?.includes(element.level) === false) return element
    return { ...element, weight: value }
  })
  return { data: { ...data, elements }, log: { stage: 'weight', entries } }
}

/**
 * The share of every element in the index: its weight among its siblings, times that of its parent
 * among its own, up to the index, whose share is 1. Under arithmetic means without missing values the
 * index is the sum of indicators times these. 0 where no sibling has weight. An indicator that is one
 * of five, in one of two groups: 0.1.
 */
export function effectiveWeights(elements: readonly IndexElement[]): Map<string, number> {
  const families = familiesOf(elements)
  const shares = new Map<string, number>()
  const open = elements.filter(({ parent }) => parent === null)
  for (const { code } of open) shares.set(code, 1)
  for (const { code } of open) {
    const siblings = families.get(code) ?? []
    let total = 0
    for (const sibling of siblings) total += sibling.weight
    for (const sibling of siblings) {
      const share = total > 0 ? sibling.weight / total : 0
      shares.set(sibling.code, share * (shares.get(code) ?? 0))
      open.push(sibling)
    }
  }
  return shares
}

function weightsOf(
  data: IndexData,
  specification: Weighting,
  entries: StageEntry[],
): Map<string, number> {
  switch (specification.method) {
    case 'given':
      return new Map(Object.entries(specification.weights))
    case 'named': {
      const set = ownEntry(specification.sets, specification.name)
      if (set === undefined) throw new RangeError(`weight: no weight set ${specification.name}`)
      return new Map(Object.entries(set))
    }
    case 'equal':
      return new Map(data.elements.map(({ code }) => [code, 1]))
    case 'budget-allocation':
      return budgetShares(data.elements, Object.values(specification.experts))
    case 'principal-component':
      refuseUnused(specification)
      return componentWeights(data, specification, entries)
    default:
      throw new RangeError(`weight: unknown method ${JSON.stringify(specification)}`)
  }
}

function budgetShares(
  elements: readonly IndexElement[],
  experts: readonly WeightSet[],
): Map<string, number> {
  const known = new Set(elements.map(({ code }) => code))
  for (const [code, points] of experts.flatMap((expert) => Object.entries(expert))) {
    if (!known.has(code)) throw new RangeError(`weight: no element ${code}`)
    if (!(points >= 0)) throw new RangeError(`weight: ${points} points for ${code}`)
  }
  const shares = new Map<string, number>()
  for (const siblings of familiesOf(elements).values()) {
    const given = experts
      .map((expert) => siblings.map(({ code }) => ownEntry(expert, code) ?? 0))
      .map((points) => ({ points, total: points.reduce((sum, point) => sum + point, 0) }))
      .filter(({ total }) => total > 0)
    if (given.length === 0) continue
    siblings.forEach(({ code }, k) => {
      let sum = 0
      for (const { points, total } of given) sum += (points[k] ?? 0) / total
      shares.set(code, sum / given.length)
    })
  }
  return shares
}

type ComponentWeighting = Extract<Weighting, { method: 'principal-component' }>

function componentWeights(
  data: IndexData,
  { of = 'entries', ...how }: ComponentWeighting,
  entries: StageEntry[],
): Map<string, number> {
  const weights = new Map<string, number>()
  for (const [parent, siblings] of familiesOf(data.elements)) {
    const columns = siblings.flatMap(({ code }) => data.columns.get(code) ?? [])
    const found = columns.length === siblings.length ? principalComponents(columns) : undefined
    const first = found === undefined || 'missing' in found ? undefined : found.components[0]
    if (found === undefined || 'missing' in found || first === undefined) {
      if (siblings.length > 1) entries.push({ code: 'weights-kept', column: parent })
      continue
    }
    const isRotated = how.rotation === 'varimax'
    const used = isRotated ? ownLoadings(found, how.components) : first.vector
    for (const { code } of siblings) {
      const entry = ownEntry(used, code)
      if (entry === undefined) entries.push({ code: 'no-variation', column: code })
      else if (entry < 0) {
        entries.push({ code: 'negative-entry', column: code, details: { entry } })
      }
      const value = entry ?? 0
      weights.set(code, of === 'squares' || isRotated ? value ** 2 : Math.max(0, value))
    }
    if (isRotated) scaleToOne(weights, siblings)
  }
  return weights
}

function refuseUnused({ of, rotation, components }: ComponentWeighting): void {
  if (rotation !== undefined && of !== undefined) {
    throw new RangeError('weight: unknown combination, of with a rotation')
  }
  if (rotation === undefined && components !== undefined) {
    throw new RangeError('weight: unknown combination, components without a rotation')
  }
}

/** The loading of each column on the factor in whose variance it has the largest share. */
function ownLoadings(found: PrincipalComponents, count?: number): Record<string, number> {
  const most = found.components.length
  const factors = rotateComponents(found, count === undefined ? count : Math.min(count, most))
  const codes = Object.keys(factors[0]?.loadings ?? {})
  return Object.fromEntries(
    codes.map((code) => {
      let [own, largest] = [0, -1]
      for (const { loadings, variance } of factors) {
        const loading = loadings[code] ?? 0
        const share = variance > 0 ? loading ** 2 / variance : 0
        if (share > largest) [own, largest] = [loading, share]
      }
      return [code, own]
    }),
  )
}

function scaleToOne(weights: Map<string, number>, siblings: readonly IndexElement[]): void {
  let total = 0
  for (const { code } of siblings) total += weights.get(code) ?? 0
  if (total > 0)
    for (const { code } of siblings) weights.set(code, (weights.get(code) ?? 0) / total)
}
