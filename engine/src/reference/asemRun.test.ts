import { expect, it } from 'vitest'
import { withColumns } from '../composite/indexData.ts'
import { runIndex } from '../composite/run.ts'
import type { IndexStep } from '../composite/step.ts'
import { asemAbsent, asemColumns, asemData, asemDifferences } from './asem.ts'

const steps: readonly IndexStep[] = [
  { stage: 'denominate' },
  { stage: 'impute', all: { method: 'group-mean', grouping: 'EurAsia_group' } },
  { stage: 'screen', minAvailability: 0.9 },
  { stage: 'treat' },
  { stage: 'normalise', method: { method: 'min-max' } },
  { stage: 'aggregate' },
]

it.skipIf(asemAbsent)('the whole chain as a list of steps gives the published results', () => {
  const run = runIndex(asemData(), steps)
  if (run.data === null) throw new Error(JSON.stringify(run.problems))
  const [index, ranks] = [run.ranks.get('Index'), [...run.ranks.values()]]
  const place = index === undefined ? [] : [{ ...index, code: 'Rank' }]
  const folder = '01-asem-pipeline'
  expect(
    asemDifferences(withColumns(run.data, place), asemColumns(`${folder}/results.csv`)),
  ).toEqual([])
  expect(asemDifferences(withColumns(run.data, ranks), asemColumns(`${folder}/ranks.csv`))).toEqual(
    [],
  )
})
