import type {
  AnswerFileCheck,
  AnswerImport,
  AssessmentFile,
  AssessmentFileTake,
  MeasuredFile,
  MeasuredFileTake,
} from '@thang/contracts'
import type { Fact } from '../../../platform/audit/appendAudit.ts'
import type { ReadTrx, WriteTrx } from '../../../platform/db/database.ts'
import type { Job } from '../../../platform/jobs/jobQueue.ts'
import type { Outcome } from '../../../platform/write/performWrite.ts'
import type { Actor } from '../../people/index.ts'
import { noticeJob, roundSteps } from '../../rounds/index.ts'
import { errorsIn, type FilePlan, planHash, type PlannedAnswer, showPlan } from './filePlan.ts'
import { lockSubmissionsOf } from './importQueries.ts'
import { planAssessment } from './planAssessment.ts'
import { planMeasured } from './planMeasured.ts'
import { assessmentApproved, fileUnsound, nothingNew, planDiffers } from './refusals.ts'
import { showImport } from './showImports.ts'
import { takeAnswers } from './takeAnswers.ts'
import { bytesOf } from './workbookFiles.ts'

/** What a table of measured values would do to a round; only for whoever runs it. */
export async function checkMeasured(
  trx: ReadTrx,
  actor: Actor,
  { id, file }: { readonly id: number; readonly file: MeasuredFile },
): Promise<AnswerFileCheck> {
  const { round } = await roundSteps.getRoundToRun(trx, actor, id)
  return showPlan(trx, await planMeasured(trx, round, bytesOf(file)))
}

/** Writes the measured values into the submissions, or none of them; the units are told. */
export async function takeMeasured(
  trx: WriteTrx,
  actor: Actor,
  { id, file }: { readonly id: number; readonly file: MeasuredFileTake },
): Promise<Outcome<AnswerImport>> {
  const begun = await roundSteps.beginStep(trx, actor, { round: id, action: 'take-measured' })
  const { round, by } = begun
  const bytes = bytesOf(file)
  await lockSubmissionsOf(trx, id)
  const plan = await planMeasured(trx, round, bytes)
  refuse(plan, file.plan)
  const { system, document, asOf, name } = file
  const from = { round: id, submission: null, kind: 'measured', file: name } as const
  const source = { system, document, asOf }
  const { changes } = plan
  const taken = await takeAnswers(trx, actor, { ...from, ...source, bytes, changes, by })
  const about = { import: taken.id, file: name, answers: changes.length, ...source }
  const step = await roundSteps.takeStep(trx, actor, {
    begun,
    action: 'round.take-measured',
    after: about,
  })
  return {
    answer: await showImport(trx, { round, actor }, taken.id),
    facts: [step.fact, ...taken.facts],
    jobs: tellUnits(actor, changes, { round: id, import: taken.id, text: system }),
  }
}

/** What the table of an assessment made elsewhere would do to the submission of the unit. */
export async function checkAssessment(
  trx: ReadTrx,
  actor: Actor,
  { id, file }: { readonly id: number; readonly file: AssessmentFile },
): Promise<AnswerFileCheck> {
  const { round } = await roundSteps.getRoundToRun(trx, actor, id)
  return showPlan(trx, await planAssessment(trx, round, { unit: file.unit, bytes: bytesOf(file) }))
}

/** Writes the scores of an assessment made elsewhere as answers of the unit, or none of them. */
export async function takeAssessment(
  trx: WriteTrx,
  actor: Actor,
  { id, file }: { readonly id: number; readonly file: AssessmentFileTake },
): Promise<Outcome<AnswerImport>> {
  const { round, by } = await roundSteps.beginStep(trx, actor, {
    round: id,
    action: 'take-measured',
  })
  const asked = { unit: file.unit, bytes: bytesOf(file) }
  await lockSubmissionsOf(trx, id, file.unit)
  const { target, ...plan } = await planAssessment(trx, round, asked)
  const { row } = target
  if (row.state === 'approved') throw assessmentApproved(file.unit)
  refuse(plan, file.plan)
  const { changes } = plan
  const from = { round: id, submission: row.id, kind: 'assessment', file: file.name } as const
  const taken = await takeAnswers(trx, actor, { ...from, bytes: asked.bytes, changes, by })
  return {
    answer: await showImport(trx, { round, actor }, taken.id),
    facts: atLeastOne(taken.facts),
    jobs: [tellAssessed(actor, { round: id, import: taken.id, submission: row.id, file })],
  }
}

function refuse(plan: FilePlan, expected: string): void {
  if (errorsIn(plan).length > 0) throw fileUnsound(plan.problems)
  if (planHash(plan) !== expected) throw planDiffers()
  if (plan.changes.length === 0) throw nothingNew()
}

function atLeastOne(facts: readonly Fact[]): [Fact, ...Fact[]] {
  const [first, ...rest] = facts
  if (first === undefined) throw new Error('a file that wrote nothing was taken')
  return [first, ...rest]
}

/** The people of each unit, once for the file. */
function tellUnits(
  actor: Actor,
  changes: readonly PlannedAnswer[],
  told: { readonly round: number; readonly import: number; readonly text: string },
): Job[] {
  const units = new Map(changes.map(({ unit, submission }) => [unit, submission]))
  const { import: file, ...data } = told
  return [...units].map(([unit, submission]) =>
    noticeJob(
      {
        ...data,
        kind: 'measured-taken',
        key: `measured-taken ${data.round} ${file} ${unit}`,
        unit,
        submission,
        to: { unit, roles: ['officer', 'head'] },
      },
      actor,
    ),
  )
}

function tellAssessed(
  actor: Actor,
  taken: {
    readonly round: number
    readonly import: number
    readonly submission: number
    readonly file: AssessmentFileTake
  },
): Job {
  const { round, submission, file } = taken
  const { unit, name: text } = file
  return noticeJob(
    {
      kind: 'assessment-taken',
      key: `assessment-taken ${round} ${taken.import}`,
      round,
      submission,
      unit,
      text,
      to: { unit, roles: ['officer', 'head'] },
    },
    actor,
  )
}
