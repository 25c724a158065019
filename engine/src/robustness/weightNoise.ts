import { nextGamma, nextUniform, type RandomStream, seedStream } from './random.ts'
import type { WeighedTree } from './weighedTree.ts'

/**
 * Where the weights of a replication come from. Weights are relative to the siblings and are
 * renormalised inside each group by the aggregation, so that drawing need not.
 */
export type WeightSource =
  | {
      /** weight × (1 + U(−f, f)), independently for each element of the listed levels. */
      readonly kind: 'noise'
      readonly levels: readonly { readonly level: number; readonly factor: number }[]
    }
  | {
      /**
       * A Dirichlet draw around the nominal weights of each group: shares with the nominal shares as
       * mean, and the tighter around them the greater the concentration (n siblings of equal weight
       * with a concentration of n are uniform over all weights).
       */
      readonly kind: 'dirichlet'
      readonly levels: readonly { readonly level: number; readonly concentration: number }[]
    }
  | {
      /**
       * Given sets, one after the other, of a weight for each of `codes`; elements without one keep
       * their nominal weight. Replication k uses set `order[k]`, or k where there is no order.
       */
      readonly kind: 'given'
      readonly codes: readonly string[]
      readonly sets: Float64Array
      readonly order?: Uint32Array
    }

/** Writes the weights of a replication, one a node, into `out`. */
export type DrawWeights = (replication: number, out: Float64Array) => void

/**
 * How to draw the weights of any replication from this source and seed. A factor is from 0 to below
 * 1, a concentration positive, given weights are not negative, codes are known and there is a set for
 * each of the replications; throws otherwise.
 */
export function prepareWeights(
  tree: WeighedTree,
  source: WeightSource,
  seed: number,
  replications: number,
): DrawWeights {
  switch (source.kind) {
    case 'noise':
      return noise(tree, source.levels, seed)
    case 'dirichlet':
      return dirichlet(tree, source.levels, seed)
    case 'given':
      return given(tree, source, replications)
    default:
      throw new RangeError(`weights: unknown source ${JSON.stringify(source satisfies never)}`)
  }
}

function noise(
  tree: WeighedTree,
  levels: readonly { level: number; factor: number }[],
  seed: number,
): DrawWeights {
  const factors = byNode(
    tree,
    levels.map(({ level, factor }) => {
      if (!(factor >= 0 && factor < 1)) throw new RangeError(`noise: factor ${factor}`)
      return [level, factor]
    }),
  )
  const noisy = nodesOf(factors)
  const stream: RandomStream = new Int32Array(4)
  return (replication, out) => {
    seedStream(stream, seed, replication)
    out.set(tree.weights)
    for (const node of noisy) {
      const factor = factors[node] ?? 0
      out[node] = (out[node] ?? 0) * (1 + factor * (2 * nextUniform(stream) - 1))
    }
  }
}

function dirichlet(
  tree: WeighedTree,
  levels: readonly { level: number; concentration: number }[],
  seed: number,
): DrawWeights {
  const concentrations = byNode(
    tree,
    levels.map(({ level, concentration }) => {
      if (!(concentration > 0)) throw new RangeError(`dirichlet: concentration ${concentration}`)
      return [level, concentration]
    }),
  )
  const totals = new Float64Array(tree.weights.length)
  tree.parents.forEach((parent, node) => {
    if (parent >= 0) totals[parent] = (totals[parent] ?? 0) + (tree.weights[node] ?? 0)
  })
  const drawn = nodesOf(concentrations).filter((node) => (tree.parents[node] ?? -1) >= 0)
  const stream: RandomStream = new Int32Array(4)
  return (replication, out) => {
    seedStream(stream, seed, replication)
    out.set(tree.weights)
    for (const node of drawn) {
      const weight = tree.weights[node] ?? 0
      const share = weight / (totals[tree.parents[node] ?? 0] ?? 1)
      if (weight > 0) out[node] = nextGamma(stream, (concentrations[node] ?? 1) * share)
    }
  }
}

function given(
  tree: WeighedTree,
  { codes, sets, order }: Extract<WeightSource, { kind: 'given' }>,
  replications: number,
): DrawWeights {
  const nodes = codes.map((code) => tree.codes.indexOf(code))
  const unknown = codes.filter((_, at) => nodes[at] === -1)
  if (unknown.length > 0) throw new RangeError(`weights: unknown elements ${unknown.join(', ')}`)
  const count = sets.length / codes.length
  const used = order ?? Uint32Array.from({ length: replications }, (_, k) => k)
  if (used.length < replications || used.some((set) => set >= count)) {
    throw new RangeError(`weights: ${replications} replications ask for more than ${count} sets`)
  }
  const wrong = sets.find((weight) => !(weight >= 0 && weight < Infinity))
  if (wrong !== undefined) throw new RangeError(`weights: ${wrong} is no weight`)
  return (replication, out) => {
    const set = used[replication] ?? 0
    out.set(tree.weights)
    nodes.forEach((node, at) => {
      out[node] = sets[set * codes.length + at] ?? 0
    })
  }
}

/** The parameter of each node by its level, 0 on levels that are not listed. */
function byNode(tree: WeighedTree, levels: readonly (readonly [number, number])[]): Float64Array {
  const parameters = new Map(levels)
  return Float64Array.from(tree.levels, (level) => parameters.get(level) ?? 0)
}

function nodesOf(parameters: Float64Array): number[] {
  return [...parameters.keys()].filter((node) => parameters[node] !== 0)
}
