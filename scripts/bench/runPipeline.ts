import { aggregate, type Column, normalise, rankColumn } from '@thang/engine'
import { buildIndex, inventIndex, type RawIndex } from './invented.ts'

/** Build, min-max to 0–100, weighted means of three levels, ranks of the index. */
export function runPipeline(raw: RawIndex): Column {
  const data = normalise(buildIndex(raw), {
    method: { method: 'min-max', low: 0, high: 100 },
  }).data
  const index = aggregate(data, {}).data.columns.get('index')
  if (index === undefined) throw new Error('the index was not aggregated')
  return rankColumn(index)
}

// Run by itself, it says what memory the whole took at most: `node runPipeline.ts 100000 100`.
if (import.meta.main) {
  const [units, indicators] = process.argv.slice(2).map(Number)
  runPipeline(inventIndex(units ?? 0, indicators ?? 0))
  console.log(process.resourceUsage().maxRSS / 1024)
}
