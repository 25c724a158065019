import type { AnswerFileTake, AnswerImport } from '@thang/contracts'
import type { Fact } from '../../../platform/audit/appendAudit.ts'
import type { WriteTrx } from '../../../platform/db/database.ts'
import type { Outcome } from '../../../platform/write/performWrite.ts'
import type { Actor } from '../../people/index.ts'
import { listAnswers } from '../answerQueries.ts'
import { getSubmissionSeen, lockSubmissionSeen, type Seen } from '../getSubmissionSeen.ts'
import { errorsIn, type FilePlan } from './filePlan.ts'
import { planWorkbook } from './planWorkbook.ts'
import { answersChanged, fileUnsound, nothingNew } from './refusals.ts'
import { showImport } from './showImports.ts'
import { takeAnswers } from './takeAnswers.ts'
import { bytesOf, permitFilling } from './workbookFiles.ts'

/** Writes everything that a workbook says otherwise, or nothing of it; it is checked once more. */
export async function takeWorkbook(
  trx: WriteTrx,
  actor: Actor,
  { id, file }: { readonly id: number; readonly file: AnswerFileTake },
): Promise<Outcome<AnswerImport>> {
  permitFilling(await getSubmissionSeen(trx, actor, id))
  const bytes = bytesOf(file)
  const seen = await lockSubmissionSeen(trx, actor, id)
  const by = permitFilling(seen)
  const plan = await planWorkbook(trx, seen, bytes)
  if (errorsIn(plan).length > 0) throw fileUnsound(plan.problems)
  await refuseChanged(trx, seen, { plan, expected: file.expected })
  if (plan.changes.length === 0) throw nothingNew()
  const { changes } = plan
  const from = { round: seen.round.id, submission: id, kind: 'workbook', file: file.name } as const
  const taken = await takeAnswers(trx, actor, { ...from, bytes, changes, by })
  const [fact, ...facts] = taken.facts
  if (fact === undefined) throw new Error(`file ${taken.id} left no fact`)
  return {
    answer: await showImport(trx, seen, taken.id),
    facts: [fact, ...facts] satisfies [Fact, ...Fact[]],
  }
}

/** Whatever was not as the dry run saw it is named with who changed it, and nothing is written. */
async function refuseChanged(
  trx: WriteTrx,
  { row }: Seen,
  { plan, expected }: { readonly plan: FilePlan; readonly expected: AnswerFileTake['expected'] },
): Promise<void> {
  const planned = new Map(plan.changes.map(({ node, base }) => [node, base]))
  const seen = new Map(expected.map(({ node, base }) => [node, base]))
  const differing = [...new Set([...planned.keys(), ...seen.keys()])].filter(
    (node) => planned.get(node) !== seen.get(node),
  )
  if (differing.length === 0) return
  const answers = await listAnswers(trx, [row.id])
  throw answersChanged(answers.filter(({ node }) => differing.includes(node)))
}
