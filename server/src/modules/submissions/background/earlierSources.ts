import type { EarlierValue, Framework } from '@thang/contracts'
import type { ReadTrx } from '../../../platform/db/database.ts'
import type { EarlierTable } from '../../editions/index.ts'
import { getIssuedFramework } from '../../frameworks/index.ts'
import { listEarlierAnswers, listEarlierSubmissions } from './earlierQueries.ts'

/** Something that says what a unit had before, by the codes of its own framework. */
export interface EarlierSource {
  readonly framework: Framework
  readonly periodEnd: string
  /** Undefined where it says nothing at the node. */
  readonly at: (node: string) => Omit<EarlierValue, 'maxPoints' | 'match'> | undefined
}

/** What was published of the first of the units of which anything was. */
export function sourceOfTable(table: EarlierTable, units: readonly string[]): EarlierSource {
  const { edition, period, periodEnd, framework } = table
  return {
    framework,
    periodEnd,
    at(node) {
      for (const unit of units) {
        const { points, inputs } = table.figureOf(unit, node)
        const given = Object.keys(inputs).length > 0
        if (points !== null || given) {
          return { period, from: edition, unit, inputs: given ? inputs : null, points }
        }
      }
      return undefined
    },
  }
}

/** What the units themselves signed in earlier rounds, the latest first. */
export async function sourcesOfRounds(
  trx: ReadTrx,
  asked: { readonly units: readonly string[]; readonly index: string; readonly before: string },
): Promise<EarlierSource[]> {
  const submissions = await listEarlierSubmissions(trx, asked)
  const ids = submissions.map(({ id }) => id)
  const answers = new Map(
    (ids.length === 0 ? [] : await listEarlierAnswers(trx, ids)).map((answer) => [
      `${answer.submission} ${answer.node}`,
      answer,
    ]),
  )
  const sources: EarlierSource[] = []
  for (const { id, unit, round, period, periodEnd, framework } of submissions) {
    sources.push({
      framework: await getIssuedFramework(trx, framework),
      periodEnd,
      at(node) {
        const answer = answers.get(`${id} ${node}`)
        if (answer === undefined) return undefined
        const { content, points } = answer
        return { period, from: round, unit, inputs: content.inputs, points }
      },
    })
  }
  return sources
}
