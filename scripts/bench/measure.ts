/** One line of the table. */
export interface Measure {
  readonly what: string
  readonly figure: number
  readonly unit: 'ms' | 'KB' | 'MB'
  /** Time the processor worked at it, which a busy machine stretches less than the time that passed. */
  readonly processor?: number
  /** What it is to stay below; the figure ÷ the limit is printed. */
  readonly limit?: number
  /** What the machine cannot do better than, in the figure's unit, and what it is made of. */
  readonly bound?: { readonly figure: number; readonly of: string }
}

export function printMeasures(area: string, measures: readonly Measure[]): void {
  console.log(`\n${area}`)
  for (const measure of measures) {
    const { what, figure, unit, limit, processor, bound } = measure
    const ratio = limit === undefined ? '–' : `${(figure / limit).toFixed(2)} ×`
    const line = [
      what.padEnd(58),
      said(figure, unit).padStart(12),
      `limit ${limit === undefined ? '–' : said(limit, unit)}`.padEnd(16),
      ratio.padStart(8),
    ]
    if (processor !== undefined) line.push(`processor ${said(processor, unit)}`)
    if (bound !== undefined) {
      const away = (processor ?? figure) / bound.figure
      line.push(`bound ${said(bound.figure, unit)} (${bound.of}), ${away.toFixed(1)} × it`)
    }
    console.log(line.join('  ').trimEnd())
  }
}

/**
 * Time in ms of work on this thread: the least of several runs, and the processor's time a run, over
 * all after as many to warm up (its clock is too coarse for one run).
 */
export function leastTime(runs: number, work: () => unknown) {
  for (let run = 0; run < runs; run += 1) work()
  let figure = Infinity
  const before = process.threadCpuUsage()
  for (let run = 0; run < runs; run += 1) {
    const began = performance.now()
    work()
    figure = Math.min(figure, performance.now() - began)
  }
  const { user, system } = process.threadCpuUsage(before)
  return { figure, processor: (user + system) / 1000 / runs }
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

function said(figure: number, unit: Measure['unit']): string {
  if (unit === 'ms' && figure >= 1000) return `${(figure / 1000).toFixed(2)} s`
  return `${figure.toPrecision(3).replace(/e\+.*/, '')} ${unit}`.replace(/^(\d+)\.? /, '$1 ')
}
