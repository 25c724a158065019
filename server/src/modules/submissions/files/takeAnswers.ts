import { createHash } from 'node:crypto'
import type { AnswerImport, AnswerOrigin } from '@thang/contracts'
import type { Fact } from '../../../platform/audit/appendAudit.ts'
import type { WriteTrx } from '../../../platform/db/database.ts'
import type { Actor } from '../../people/index.ts'
import { type HowSaved, writeAnswers } from '../answerQueries.ts'
import { changeOf } from '../saveAnswer.ts'
import type { PlannedAnswer } from './filePlan.ts'
import { insertImport, insertPoints, type NewImport } from './importQueries.ts'

/** A file that was looked at and is to be written; the submissions are locked. */
export interface FileToTake extends Omit<NewImport, 'sha256' | 'at' | 'by'> {
  readonly bytes: Buffer
  readonly changes: readonly PlannedAnswer[]
  /** The authority by which it is taken. */
  readonly by: Fact['by']
}

const written: Readonly<
  Record<AnswerImport['kind'], { readonly origin: AnswerOrigin; readonly how: HowSaved }>
> = {
  workbook: { origin: 'reported', how: 'workbook' },
  measured: { origin: 'measured', how: 'measured' },
  assessment: { origin: 'imported', how: 'imported' },
}

/** Writes every change of the file; gives its number, and a fact for each submission. */
export async function takeAnswers(
  trx: WriteTrx,
  actor: Actor,
  { bytes, changes, by, ...file }: FileToTake,
): Promise<{ readonly id: number; readonly facts: Fact[] }> {
  const { personId, now: at } = actor
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const id = await insertImport(trx, { ...file, sha256, at, by: personId })
  const answers = changes.map(({ submission, node, base, after: content }) => {
    return { submission, node, base, content }
  })
  const way = written[file.kind]
  const done = await writeAnswers(trx, { answers, ...way, import: id, at, by: personId })
  if (done.length !== answers.length) throw new Error(`answers of file ${id} changed under lock`)
  await insertPoints(trx, pointsOf(changes), { import: id, at, by: personId })
  const bySubmission = Map.groupBy(changes, ({ submission }) => submission)
  const facts = [...bySubmission.values()].map((own) => factOf(own, { id, sha256, by, file }))
  return { id, facts }
}

function pointsOf(changes: readonly PlannedAnswer[]) {
  return changes.flatMap(({ submission, node, points }) =>
    points === null
      ? []
      : (['self', 'appraised'] as const).map((kind) => {
          return { submission, node, kind, points: points[kind] }
        }),
  )
}

/** What the file did to one submission, answer by answer. */
function factOf(
  changes: readonly PlannedAnswer[],
  {
    id,
    sha256,
    by,
    file,
  }: Pick<FileToTake, 'by'> & {
    readonly id: number
    readonly sha256: string
    readonly file: Pick<FileToTake, 'kind' | 'file'>
  },
): Fact {
  const [first] = changes
  const changed = changes.map(({ node, before, after, points }) => {
    const only = changeOf(before ?? undefined, after)
    return { node, before: only.before, after: { ...points, ...Object(only.after) } }
  })
  const each = (when: 'before' | 'after') =>
    Object.fromEntries(changed.map((change) => [change.node, change[when]]))
  return {
    action: 'answer-import.take',
    subject: { kind: 'submission', id: String(first?.submission) },
    unit: first?.unit ?? null,
    by,
    before: each('before'),
    after: { import: id, kind: file.kind, file: file.file, sha256, answers: each('after') },
  }
}
