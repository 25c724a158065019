import { type Figure, missing } from '../figure.ts'
import type {
  MonteCarloProblem,
  MonteCarloResult,
  Ranks,
  UnitRobustness,
} from './monteCarloProblem.ts'
import { nominalOf } from './nominal.ts'
import { type RankSpread, spreadOfCounts, tallyOf } from './rankStatistics.ts'
import { newRanks, type ReplicationPart } from './replicationPart.ts'

/** The result from the parts, in any order. Throws unless they cover every replication once. */
export function combineReplications(
  problem: MonteCarloProblem,
  parts: readonly ReplicationPart[],
): MonteCarloResult {
  const sorted = parts.filter(({ from, to }) => from < to).toSorted((a, b) => a.from - b.from)
  const end = sorted.reduce((at, { from, to }) => (at === from ? to : NaN), 0)
  if (end !== problem.replications) {
    throw new RangeError(`replications: the parts do not cover ${problem.replications} once each`)
  }
  const { keep } = problem
  return {
    units: describeUnits(problem, sorted),
    pairs: keep?.pairs === true ? shareOfPairs(problem, sorted) : null,
    ranks: keep?.ranks === true ? joinRanks(problem, sorted) : null,
    scores: keep?.scores === true ? joinScores(problem, sorted) : null,
  }
}

function describeUnits(problem: MonteCarloProblem, parts: readonly ReplicationPart[]) {
  const { scores, ranks } = nominalOf(problem.index, problem.ranking)
  const counts = sumCounts(parts)
  const spreadOf = counts === null ? spreadByRanks(problem, parts) : spreadByCounts(problem, counts)
  return Array.from({ length: problem.index.units }, (_, unit): UnitRobustness => {
    const rank = ranks[unit] ?? 0
    const ranked = (figure: number): Figure => (rank > 0 ? figure : missing('component-missing'))
    const nominalScore = ranked(scores[unit] ?? NaN)
    return { nominalScore, nominalRank: ranked(rank), ...spreadOf(unit) }
  })
}

function sumCounts(parts: readonly ReplicationPart[]): Uint32Array | null {
  const [first, ...others] = parts.map(({ counts }) => counts)
  if (first === undefined || first === null) return null
  const sum = first.slice()
  for (const counts of others) {
    for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) + (counts?.[at] ?? 0)
  }
  return sum
}

type SpreadOf = (unit: number) => RankSpread

function spreadByCounts({ index, topRanks = [] }: MonteCarloProblem, counts: Uint32Array) {
  const width = index.units + 1
  return (unit: number) =>
    spreadOfCounts(counts, tallyOf(counts, unit * width, index.units), topRanks)
}

/** Counts the ranks of one unit at a time, and looks only at those between its best and worst. */
function spreadByRanks(
  { index: { units }, topRanks = [] }: MonteCarloProblem,
  parts: readonly ReplicationPart[],
): SpreadOf {
  const counts = new Uint32Array(units + 1)
  return (unit) => {
    const tally = { offset: 0, first: units, last: 1, ranked: 0, sum: 0 }
    for (const part of parts) countList(part, unit, counts, tally)
    const spread = spreadOfCounts(counts, tally, topRanks)
    counts.fill(0, 0, tally.last + 1)
    return spread
  }
}

function countList(
  { ranks, from, to }: ReplicationPart,
  unit: number,
  counts: Uint32Array,
  tally: { first: number; last: number; ranked: number; sum: number },
): void {
  if (ranks === null) return
  let { first, last, ranked, sum } = tally
  const end = (unit + 1) * (to - from)
  for (let at = unit * (to - from); at < end; at += 1) {
    const rank = ranks[at] ?? 0
    counts[rank] = (counts[rank] ?? 0) + 1
    sum += rank
    if (rank === 0) continue
    ranked += 1
    if (rank < first) first = rank
    if (rank > last) last = rank
  }
  Object.assign(tally, { first, last, ranked, sum })
}

function shareOfPairs(
  { index: { units }, replications }: MonteCarloProblem,
  parts: readonly ReplicationPart[],
): Float64Array {
  const shares = new Float64Array(units * units)
  for (const { pairs } of parts) {
    pairs?.forEach((count, at) => {
      shares[at] = (shares[at] ?? 0) + count
    })
  }
  return shares.map((count) => count / replications)
}

function joinRanks(
  { index: { units }, replications }: MonteCarloProblem,
  parts: readonly ReplicationPart[],
): Ranks {
  const joined = newRanks(units * replications, units)
  for (const { ranks, from, to } of parts) {
    ranks?.forEach((rank, at) => {
      const unit = Math.floor(at / (to - from))
      joined[(from + (at % (to - from))) * units + unit] = rank
    })
  }
  return joined
}

function joinScores(
  { index: { units }, replications }: MonteCarloProblem,
  parts: readonly ReplicationPart[],
): Float64Array {
  const joined = new Float64Array(units * replications)
  for (const { scores, from } of parts) if (scores !== null) joined.set(scores, from * units)
  return joined
}
