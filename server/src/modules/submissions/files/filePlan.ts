import { createHash } from 'node:crypto'
import type { AnswerContent, AnswerFileCheck, AnswerFileProblem } from '@thang/contracts'
import type { ReadTrx } from '../../../platform/db/database.ts'
import { loadUnitRegistry, referTo } from '../../units/index.ts'

/** An answer that a file would write, on top of the version it was compared with. */
export interface PlannedAnswer {
  readonly submission: number
  readonly unit: string
  readonly node: string
  readonly name: string
  /** 0 where nothing was said before. */
  readonly base: number
  readonly before: AnswerContent | null
  readonly after: AnswerContent
  /** Scores that come with the file. */
  readonly points: FilePoints | null
}

export interface FilePoints {
  readonly self: number | null
  readonly appraised: number | null
}

/** What a file of answers would do; nothing of it has happened. */
export interface FilePlan {
  readonly problems: readonly AnswerFileProblem[]
  /** Rows that say something. */
  readonly rows: number
  readonly unchanged: number
  readonly changes: readonly PlannedAnswer[]
  readonly leftOut: AnswerFileCheck['leftOut']
}

const mostProblems = 500
const mostChanges = 2000

/** A plan for a file that cannot be read at all. */
export function unreadable(problems: readonly AnswerFileProblem[]): FilePlan {
  return { problems, rows: 0, unchanged: 0, changes: [], leftOut: [] }
}

/** With an error nothing of a file is taken. */
export function errorsIn({ problems }: Pick<FilePlan, 'problems'>): AnswerFileProblem[] {
  return problems.filter(({ severity }) => severity === 'error')
}

/** The first problems, as they are shown and kept with a refusal. */
export function firstProblems(
  problems: readonly AnswerFileProblem[],
): Pick<AnswerFileCheck, 'problems' | 'more'> {
  const more = Math.max(0, problems.length - mostProblems)
  return { problems: problems.slice(0, mostProblems), more }
}

/** Stands for everything that would be written: the same as long as the file and the answers are. */
export function planHash({ changes }: FilePlan): string {
  const said = changes.map(({ submission, node, base, after, points }) => {
    return [submission, node, base, after, points]
  })
  return createHash('sha256').update(JSON.stringify(said)).digest('hex')
}

/** The plan as the dry run answers it. */
export async function showPlan(trx: ReadTrx, plan: FilePlan): Promise<AnswerFileCheck> {
  const { changes, rows, unchanged, leftOut } = plan
  const registry = await loadUnitRegistry(trx)
  return {
    ...firstProblems(plan.problems),
    plan: planHash(plan),
    rows,
    unchanged,
    changes: changes.slice(0, mostChanges).map((change) => ({
      unit: referTo(registry, change.unit),
      node: change.node,
      name: change.name,
      base: change.base,
      before: change.before,
      after: change.after,
      points: change.points,
    })),
    moreChanges: Math.max(0, changes.length - mostChanges),
    leftOut,
  }
}

/** Whether two contents say the same, whatever the order of their inputs. */
export function sameContent(one: AnswerContent, other: AnswerContent): boolean {
  return ordered(one) === ordered(other)
}

function ordered({ inputs, notApplicable, explanation }: AnswerContent): string {
  const sorted = Object.entries(inputs).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify([sorted, notApplicable, explanation])
}
