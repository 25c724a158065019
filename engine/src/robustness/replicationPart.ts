import type { MonteCarloProblem, Ranks } from './monteCarloProblem.ts'
import { rankScores, roomForRanks } from './rankScores.ts'

/**
 * What the replications from `from` to below `to` gave: only counts and ranks (and scores where they
 * are kept), so that parts make up the same result however they were cut.
 */
export interface ReplicationPart {
  readonly from: number
  readonly to: number
  /** How often unit u had rank r, at u × (units + 1) + r; r = 0 where it had none. */
  readonly counts: Uint32Array | null
  /**
   * Ranks unit after unit, at u × (to − from) + k − from, where that takes less room than counts
   * or they are kept.
   */
  readonly ranks: Ranks | null
  readonly scores: Float64Array | null
  /** How often unit u ranked before unit v, at u × units + v. */
  readonly pairs: Uint32Array | null
}

/** A part with nothing recorded yet. */
export function emptyPart(problem: MonteCarloProblem, from: number, to: number): ReplicationPart {
  const { units } = problem.index
  const size = (to - from) * units
  const asRanks = keepsRanks(problem)
  return {
    from,
    to,
    counts: asRanks ? null : new Uint32Array(units * (units + 1)),
    ranks: asRanks ? newRanks(size, units) : null,
    scores: problem.keep?.scores === true ? new Float64Array(size) : null,
    pairs: problem.keep?.pairs === true ? new Uint32Array(units * units) : null,
  }
}

export function newRanks(size: number, units: number): Ranks {
  return units < 2 ** 16 ? new Uint16Array(size) : new Uint32Array(size)
}

/** Counts by rank take units² numbers, the ranks themselves units × replications: the fewer bytes. */
function keepsRanks({ index: { units }, replications, keep }: MonteCarloProblem): boolean {
  return keep?.ranks === true || replications * (units < 2 ** 16 ? 2 : 4) < 4 * (units + 1)
}

/** Ranks the scores of a block of replications and records what the part is to hold of them. */
export type Recorder = (scores: Float64Array, start: number, count: number) => void

/** A recorder into a part, of blocks of up to `rows` replications whose scores lie `stride` apart. */
export function recorderOf(
  part: ReplicationPart,
  { index: { units }, ranking }: MonteCarloProblem,
  { rows, stride }: { readonly rows: number; readonly stride: number },
): Recorder {
  const room = roomForRanks(units)
  const block = newRanks(units * rows, units)
  return (scores, start, count) => {
    for (let row = 0; row < count; row += 1) {
      const ranks = block.subarray(row * units, (row + 1) * units)
      const from = row * stride
      rankScores(scores, from, units, ranks, room, ranking)
      part.scores?.set(scores.subarray(from, from + units), (start - part.from + row) * units)
      if (part.counts !== null) countRanks(part.counts, ranks)
      if (part.pairs !== null) countPairs(part.pairs, ranks)
    }
    if (part.ranks !== null)
      listRanks(block, count, part.ranks, { units, offset: start - part.from })
  }
}

/** Unit by unit rather than as they were ranked, for a unit's ranks are wanted together. */
function listRanks(
  block: Ranks,
  count: number,
  list: Ranks,
  { units, offset }: { readonly units: number; readonly offset: number },
): void {
  const length = list.length / units
  for (let unit = 0; unit < units; unit += 1) {
    const at = unit * length + offset
    for (let row = 0; row < count; row += 1) list[at + row] = block[row * units + unit] ?? 0
  }
}

function countRanks(counts: Uint32Array, ranks: Ranks): void {
  const width = ranks.length + 1
  for (let unit = 0; unit < ranks.length; unit += 1) {
    const at = unit * width + (ranks[unit] ?? 0)
    counts[at] = (counts[at] ?? 0) + 1
  }
}

function countPairs(pairs: Uint32Array, ranks: Ranks): void {
  const units = ranks.length
  for (let unit = 0; unit < units; unit += 1) {
    const own = ranks[unit] ?? 0
    if (own === 0) continue
    const from = unit * units
    for (let other = 0; other < units; other += 1) {
      pairs[from + other] = (pairs[from + other] ?? 0) + (own < (ranks[other] ?? 0) ? 1 : 0)
    }
  }
}
