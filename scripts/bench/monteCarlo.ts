import { availableParallelism } from 'node:os'
import { type MonteCarloProblem, runMonteCarlo, weighedIndexOf } from '@thang/engine'
import { openWorkers, shareArray } from '@thang/server/parallel'
import { buildIndex, inventIndex } from './invented.ts'
import type { Machine } from './machine.ts'
import { leastTime, leastTimeOf, type Measure } from './measure.ts'
import { runOnWorkers } from './runOnWorkers.ts'

const sizes = [
  { units: 63, indicators: 98, replications: 10_000, limit: 73, runs: 10 },
  { units: 10_000, indicators: 100, replications: 1000, limit: 940, runs: 5 },
]

/** Monte Carlo over noisy weights of two levels, with ranks, quantiles and means of ranks. */
export async function measureMonteCarlo(machine: Machine): Promise<Measure[]> {
  const cores = availableParallelism()
  const open = openWorkers(cores)
  const measures: Measure[] = []
  for (const { units, indicators, replications, limit, runs } of sizes) {
    const problem = problemOf(units, indicators, replications)
    const name = `Monte Carlo ${units} × ${indicators} × ${replications}`
    const operations = 2 * units * indicators * replications
    const bound = (share: number) => ({
      figure: operations / machine.operations / share,
      of: `${(operations / 1e9).toFixed(2)} G operations`,
    })
    const onOne = leastTime(runs, () => runMonteCarlo(problem))
    const onAll = await leastTimeOf(runs, () => runOnWorkers(problem, cores, open))
    const fromCold = await leastTimeOf(3, () => runOnWorkers(problem, cores))
    measures.push(
      { what: `${name}, one core`, ...onOne, limit, unit: 'ms', bound: bound(1) },
      {
        what: `${name}, ${cores} threads`,
        figure: onAll,
        limit: onOne.figure,
        unit: 'ms',
        bound: bound(cores),
      },
      { what: `${name}, ${cores} threads and their start`, figure: fromCold, unit: 'ms' },
    )
  }
  await open.close()
  return measures
}

function problemOf(units: number, indicators: number, replications: number): MonteCarloProblem {
  const index = weighedIndexOf(buildIndex(inventIndex(units, indicators)))
  return {
    index: { ...index, values: shareArray(index.values) },
    weights: { kind: 'noise', levels: [1, 2].map((level) => ({ level, factor: 0.25 })) },
    seed: 1,
    replications,
    topRanks: [1, 10],
  }
}
