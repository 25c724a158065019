import type { NewRound, RoundPlan, SubmissionList } from '@thang/contracts'
import { submissionFilling } from '../modules/submissions/index.ts'
import { chance } from './chance.ts'
import { citeDocument } from './evidence.ts'
import { indicators } from './indicators.ts'
import { inventAnswer, qualityOf } from './inventAnswer.ts'
import { centralPerson, headOf, officerOf } from './people.ts'
import { forEachOf } from './stage.ts'
import type { Story } from './story.ts'

export type Entered = SubmissionList['submissions'][number]

/** A round that is open, with the submission of each of its units. */
export interface OpenRound {
  readonly id: number
  readonly period: string
  readonly submissions: readonly Entered[]
}

/** Plans and opens a round, as its office would. */
export async function openRound(story: Story, plan: RoundPlan, owner: string): Promise<OpenRound> {
  const coordinator = story.as(centralPerson('coordinator').id)
  const round: NewRound = { owner, plan }
  const { id, version } = await coordinator.createRound(round)
  await coordinator.openRound(id, { base: version })
  const { submissions } = await coordinator.listSubmissions({ round: String(id) })
  return { id, period: plan.period, submissions }
}

/** What the system of dossiers measured, for every unit at once. */
export async function takeMeasured(story: Story, round: OpenRound, asOf: string): Promise<void> {
  const measured = indicators.filter((each) => each.measured === true)
  const rows = round.submissions.flatMap(({ unit }) =>
    measured.flatMap((indicator) => {
      const { inputs } = inventAnswer({ unit: unit.code, period: round.period }, indicator)
      return Object.entries(inputs).map(([input, value]) =>
        [unit.code, indicator.code, input, String(value)].join(','),
      )
    }),
  )
  const text = ['unit,indicator,input,value', ...rows].join('\n')
  const file = {
    name: `so-do-minh-hoa-${round.period}.csv`,
    content: Buffer.from(text).toString('base64'),
    system: 'Hệ thống giải quyết thủ tục hành chính (minh họa)',
    document: null,
    asOf,
  }
  const coordinator = story.as(centralPerson('coordinator').id)
  const { plan } = await coordinator.checkMeasuredFile(round.id, file)
  await coordinator.takeMeasuredFile(round.id, { ...file, plan })
}

/** The officers of the units write what they have; `share` of the indicators, 0–1. */
export async function fill(
  story: Story,
  round: Pick<OpenRound, 'period'>,
  { submission, share = 1 }: { readonly submission: Entered; readonly share?: number },
): Promise<void> {
  const { unit, id } = submission
  const place = { unit: unit.code, period: round.period }
  const answers = indicators
    .filter(({ measured, code }) => measured !== true && chance('left', unit.code, code) < share)
    .map((indicator) => ({ node: indicator.code, content: inventAnswer(place, indicator) }))
  if (answers.length === 0) return
  await story.write(officerOf(unit.code).id, 'PUT /submissions/:id/answers/:node', (trx, actor) =>
    submissionFilling.saveAnswers(trx, actor, { submission: id, answers }),
  )
}

/** The officer sends the submission to the head. */
export async function submit(story: Story, { id, unit }: Entered): Promise<void> {
  const officer = story.as(officerOf(unit.code).id)
  const { version } = await officer.getSubmission(id)
  await officer.stepSubmission(id, 'submit', { base: version, reason: null })
}

/** The head signs it, or gives it back with a reason. */
export async function decide(
  story: Story,
  { id, unit }: Entered,
  reason: string | null = null,
): Promise<void> {
  const head = story.as(headOf(unit.code).id)
  const { version } = await head.getSubmission(id)
  await head.stepSubmission(id, reason === null ? 'approve' : 'return', { base: version, reason })
}

/** Everything from the first answer to the head's signature, for every unit. */
export async function fillAll(
  story: Story,
  round: OpenRound,
  days: { readonly filled: Date; readonly approved: Date },
): Promise<void> {
  story.at(days.filled)
  await forEachOf(round.submissions, async (submission) => {
    await fill(story, round, { submission })
    await citeSome(story, submission, round.period)
    await passOn(story, submission, 'submit')
  })
  story.at(days.approved)
  await forEachOf(round.submissions, (submission) => passOn(story, submission, 'approve'))
}

/** Every unit names its plan; of good ones the file is there too, some say who leads, some what is for the office alone. */
export async function citeSome(story: Story, submission: Entered, year: string): Promise<void> {
  const { code } = submission.unit
  const some = chance('documents', code)
  const good = qualityOf({ unit: code, period: year }) > 0.66
  await citeDocument(story, submission, { node: '2.1', year, withFile: good })
  if (good || some < 0.1)
    await citeDocument(story, submission, { node: '1.1', year, withFile: good })
  if (some < 0.12)
    await citeDocument(story, submission, { node: '6.2', year, withFile: some < 0.06 })
}

/** The step by its use case alone: nobody looks at the answer. */
export async function passOn(
  story: Story,
  { id, unit }: Entered,
  step: 'submit' | 'approve',
): Promise<void> {
  const person = step === 'submit' ? officerOf(unit.code) : headOf(unit.code)
  await story.write(person.id, `POST /submissions/:id/${step}`, (trx, actor) =>
    submissionFilling[step](trx, actor, id),
  )
}
