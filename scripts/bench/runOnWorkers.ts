import {
  combineReplications,
  type MonteCarloProblem,
  type MonteCarloResult,
  type ReplicationPart,
  type ReplicationRange,
  splitReplications,
} from '@thang/engine'
import { mapInWorkers, type Workers } from '@thang/server/parallel'

/** Monte Carlo in worker threads; the result is that of `runMonteCarlo`, bit for bit. */
export async function runOnWorkers(
  problem: MonteCarloProblem,
  workers: number,
  open?: Workers,
): Promise<MonteCarloResult> {
  const ranges = splitReplications(problem.replications, workers * 4)
  const parts = await mapInWorkers<[MonteCarloProblem, ReplicationRange], ReplicationPart>(
    { module: import.meta.resolve('@thang/engine'), name: 'runReplications' },
    ranges.map((range) => [problem, range]),
    { workers, ...(open === undefined ? {} : { open }) },
  )
  return combineReplications(problem, parts)
}
