import { runMonteCarlo, weighedIndexOf } from '@thang/engine'
import { expect, it } from 'vitest'
import { buildIndex, inventIndex } from './invented.ts'
import { runOnWorkers } from './runOnWorkers.ts'

it.for([1, 2, 3])('%i worker threads give the bits of one', async (workers) => {
  const problem = {
    index: weighedIndexOf(buildIndex(inventIndex(30, 20))),
    weights: { kind: 'noise' as const, levels: [{ level: 1, factor: 0.25 }] },
    seed: 4,
    replications: 500,
    keep: { ranks: true, scores: true, pairs: true },
  }
  expect(await runOnWorkers(problem, workers)).toEqual(runMonteCarlo(problem))
})
