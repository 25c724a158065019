import { difference, type Figure, type Framework, isKnown, isScored, missing } from '@thang/engine'
import type { Messages } from '../messages.ts'
import type { Report, ReportCell, ReportColumn } from '../output/report.ts'
import type { ScoredUnit } from './scored.ts'

/** Rank, unit, index value, groups and views: a row a unit. */
export function scoreReport(
  framework: Framework,
  units: readonly ScoredUnit[],
  messages: Messages,
  hasPublished: boolean,
): Report {
  const { say } = messages
  const hasCodes = units.some(({ unit }) => unit.code !== null)
  const hasLevels = framework.levelScale !== undefined
  const heads = [
    ...framework.nodes.filter((node) => isScored(node) || isAnswered(node.code, units)),
    ...framework.views,
  ]
  const { decimals } = framework
  const columns: ReportColumn[] = [
    { key: 'rank', title: say('column.rank'), type: 'number' },
    ...(hasCodes ? [{ key: 'code', title: say('column.code'), type: 'text' } as const] : []),
    { key: 'unit', title: say('column.unit'), type: 'text' },
    { key: 'value', title: say('column.value'), type: 'number', decimals },
    ...(hasLevels ? [{ key: 'level', title: say('column.level'), type: 'number' } as const] : []),
    ...(hasPublished ? publishedColumns(messages, decimals) : []),
    ...heads.map(({ code }) => ({
      key: code,
      title: code,
      type: 'number' as const,
      decimals,
      unrounded: true,
    })),
  ]
  const rows = units.map((unit): ReportCell[] => [
    unit.rank,
    ...(hasCodes ? [unit.unit.code ?? ''] : []),
    unit.unit.name,
    unit.score.published,
    ...(hasLevels ? [unit.score.level ?? missing('not-scored')] : []),
    ...(hasPublished ? publishedCells(unit) : []),
    ...heads.map(({ code }) => figureAt(framework, unit, code)),
  ])
  const legend = heads.map(({ code, name }) => `${code} ${messages.pick(name)}`).join(' · ')
  return { columns, rows, remarks: [legend] }
}

function publishedColumns({ say }: Messages, decimals: number): ReportColumn[] {
  return [
    { key: 'published', title: say('column.published'), type: 'number', decimals, unrounded: true },
    {
      key: 'difference',
      title: say('column.difference'),
      type: 'number',
      decimals: decimals + 2,
      unrounded: true,
      signed: true,
    },
  ]
}

/** The published figure stands as it was published; beside it how far the unrounded value is from it. */
function publishedCells({ score, published }: ScoredUnit): Figure[] {
  if (published === null) return [missing('not-published'), missing('not-published')]
  return [published, difference(published, score.value)]
}

/** An unscored node, such as smart city in 2021, is shown only where somebody gave it a value. */
function isAnswered(code: string, units: readonly ScoredUnit[]): boolean {
  return units.some(({ score }) =>
    score.nodes.some((node) => node.code === code && isKnown(node.value)),
  )
}

/** A node's figure in the framework's published unit. */
function figureAt(framework: Framework, { score }: ScoredUnit, code: string): Figure {
  const found = [...score.nodes, ...score.views].find((node) => node.code === code)
  if (found === undefined) return missing('not-scored')
  return framework.groupValues === 'points' ? found.points : found.value
}
