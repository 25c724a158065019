/** One line of the table. */
export interface Measure {
  readonly what: string
  readonly figure: number
  readonly unit: 'ms' | 'KB' | 'MB' | 'cases'
  /** Time the processor worked at it, which a busy machine stretches less than the time that passed. */
  readonly processor?: number
  /** What it is to stay below; the figure ÷ the limit is printed. */
  readonly limit?: number
  /** The same work done plainly, measured in turn with it. */
  readonly plain?: number
  /** What the machine cannot do better than, in the figure's unit, and what it is made of. */
  readonly bound?: { readonly figure: number; readonly of: string }
}

export function printMeasures(area: string, measures: readonly Measure[]): void {
  console.log(`\n${area}`)
  for (const measure of measures) {
    const { what, figure, unit, limit, processor, plain, bound } = measure
    const ratio = limit === undefined || limit === 0 ? '–' : `${(figure / limit).toFixed(2)} ×`
    const line = [
      what.padEnd(58),
      said(figure, unit).padStart(12),
      `limit ${limit === undefined ? '–' : said(limit, unit)}`.padEnd(16),
      ratio.padStart(8),
    ]
    if (processor !== undefined) line.push(`processor ${said(processor, unit)}`)
    if (plain !== undefined) line.push(`${(figure / plain).toFixed(2)} × plain loops`)
    if (bound !== undefined) {
      const away = (processor ?? figure) / bound.figure
      line.push(`bound ${said(bound.figure, unit)} (${bound.of}), ${away.toFixed(1)} × it`)
    }
    console.log(line.join('  ').trimEnd())
  }
}

/** Times in ms of work: the least of several runs, and the processor's time a run. */
export interface Times {
  readonly figure: number
  readonly processor: number
}

/** Times of work on this thread, after as many runs to warm up. */
export function leastTime(runs: number, work: () => unknown): Times {
  const [own] = leastTimes(runs, [work])
  if (own === undefined) throw new Error('one work')
  return own
}

/**
 * Times of works done in turn, so that all meet the machine in the same state. The processor's time is
 * taken over all runs, for its clock is too coarse for one.
 */
export function leastTimes(runs: number, works: readonly (() => unknown)[]): Times[] {
  for (let run = 0; run < runs; run += 1) for (const work of works) work()
  const times = works.map(() => ({ figure: Infinity, processor: 0 }))
  for (let run = 0; run < runs; run += 1) {
    for (const [at, work] of works.entries()) {
      const before = process.threadCpuUsage()
      const began = performance.now()
      work()
      const passed = performance.now() - began
      const { user, system } = process.threadCpuUsage(before)
      const time = times[at]
      if (time === undefined) continue
      time.figure = Math.min(time.figure, passed)
      time.processor += (user + system) / 1000 / runs
    }
  }
  return times
}

/** The least time in ms of several runs of work on other threads. */
export async function leastTimeOf(runs: number, work: () => Promise<unknown>): Promise<number> {
  let least = Infinity
  for (let run = 0; run < runs; run += 1) {
    const began = performance.now()
    await work()
    least = Math.min(least, performance.now() - began)
  }
  return least
}

/** The time that the share of the times does not exceed. */
export function percentile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.ceil(share * sorted.length) - 1] ?? NaN
}

function said(figure: number, unit: Measure['unit']): string {
  if (unit === 'cases') return String(figure)
  if (unit === 'ms' && figure >= 1000) return `${(figure / 1000).toFixed(2)} s`
  return `${figure.toPrecision(3).replace(/e\+.*/, '')} ${unit}`.replace(/^(\d+)\.? /, '$1 ')
}
