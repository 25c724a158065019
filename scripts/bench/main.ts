import { availableParallelism, loadavg } from 'node:os'
import { measureAppraisal } from './appraisal.ts'
import { measureMachine } from './machine.ts'
import { type Measure, printMeasures } from './measure.ts'
import { measureMonteCarlo } from './monteCarlo.ts'
import { measurePipeline } from './pipeline.ts'
import { measureRescoring } from './rescoring.ts'
import { measureResults } from './results.ts'
import { measureSaves } from './saves.ts'
import { measureServer } from './server.ts'

// Measures what docs/ARCHITECTURE.md budgets and prints each figure beside its limit. Never part of the
// tests: machines are shared, and a slow neighbour is not a fault of the code. Times of computation are the
// least of several runs. `npm run bench` measures all; names after `--` choose areas.

const machine = measureMachine()
const areas: Record<string, () => Measure[] | Promise<Measure[]>> = {
  server: measureServer,
  saves: measureSaves,
  appraisal: measureAppraisal,
  rescoring: measureRescoring,
  results: measureResults,
  pipeline: () => measurePipeline(machine),
  monteCarlo: () => measureMonteCarlo(machine),
}
const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !(name in areas))
if (unknown.length > 0) {
  throw new Error(`no area ${unknown.join(', ')}; there are ${Object.keys(areas).join(', ')}`)
}
const [load = 0] = loadavg()
const giga = (perMs: number) => (perMs / 1e6).toFixed(1)
console.log(
  `One core here: ${giga(machine.operations)} G operations/s on doubles, ${giga(machine.bytes)} GB/s copied; load ${load.toFixed(1)} on ${availableParallelism()}.`,
)
for (const [name, measure] of Object.entries(areas)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  const measures = await measure()
  printMeasures(name, measures)
  // Times depend on the machine; what was lost or answered with an error is a fault wherever it happens.
  const faults = measures.filter(
    ({ unit, figure, limit = Infinity }) => unit === 'cases' && figure > limit,
  )
  if (faults.length > 0) process.exitCode = 1
}
