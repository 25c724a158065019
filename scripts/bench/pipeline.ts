import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { inventIndex } from './invented.ts'
import type { Machine } from './machine.ts'
import { leastTime, leastTimes, type Measure } from './measure.ts'
import { runPlainLoops } from './plainLoops.ts'
import { runPipeline } from './runPipeline.ts'

const sizes = [
  { units: 1000, limit: 0.65, runs: 200 },
  { units: 10_000, limit: 6.3, runs: 40 },
  { units: 100_000, limit: 86, runs: 10 },
]

/** From raw numbers to ranks, three levels, nothing missing; beside it the same in plain loops. */
export function measurePipeline(machine: Machine): Measure[] {
  const times = sizes.flatMap(({ units, limit, runs }): Measure[] => {
    const raw = inventIndex(units, 100)
    const works = [() => runPipeline(raw), () => runPlainLoops(raw)]
    const [engine, plain] = leastTimes(runs, works)
    if (engine === undefined || plain === undefined) throw new Error('two works')
    checkRanks(runPipeline(raw).values, runPlainLoops(raw))
    // Every raw number is read and its normalised one written at least once.
    const bytes = 2 * 8 * units * 100
    const bound = { figure: bytes / machine.bytes, of: `${(bytes / 1e6).toFixed(1)} MB moved` }
    const what = `build, normalise, aggregate, rank ${units} × 100`
    return [
      { what, ...engine, limit, unit: 'ms', plain: plain.figure, bound },
      { what: 'the same in plain loops over one array', ...plain, unit: 'ms' },
    ]
  })
  const round = inventIndex(63, 98)
  return [
    ...times,
    {
      what: 'memory at most of 100,000 × 100, the whole process',
      figure: peakMemory(100_000, 100),
      limit: 400,
      unit: 'MB',
      bound: { figure: (2 * 8 * 100_000 * 100) / 2 ** 20, of: 'raw and normalised numbers' },
    },
    {
      what: 'all of a 63 × 98 index again after one change',
      ...leastTime(200, () => runPipeline(round)),
      limit: 1,
      unit: 'ms',
    },
  ]
}

/** Plain loops are only a measure if they come to the same. */
function checkRanks(ranks: Float64Array, plain: Float64Array): void {
  if (ranks.some((rank, unit) => rank !== plain[unit])) throw new Error('the ranks differ')
}

/** In a process of its own, for memory that was once taken is not given back. */
function peakMemory(units: number, indicators: number): number {
  const script = join(import.meta.dirname, 'runPipeline.ts')
  const said = execFileSync(process.execPath, [script, String(units), String(indicators)])
  return Number(said.toString())
}
