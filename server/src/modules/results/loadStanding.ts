import type { ReadTrx } from '../../platform/db/database.ts'
import { loadRoundAppraisal, type RoundAppraisal } from '../appraisal/index.ts'
import type { RoundSituation } from '../rounds/index.ts'
import { frozenAnswer } from './frozenAnswer.ts'
import type { Counted, Standing, StandingAnswer } from './standing.ts'

type Appraised = RoundAppraisal['parts'][number]
type AppraisedUnit = Appraised['units'][number]
type AppraisedAnswer =
  AppraisedUnit['answers'] extends ReadonlyMap<string, infer Each> ? Each : never

/** What stands of every answer of the round; an indicator that was withdrawn applies to nobody. */
export async function loadStanding(trx: ReadTrx, round: RoundSituation): Promise<Standing> {
  const { parts, counts } = await loadRoundAppraisal(trx, round)
  const frameworkOf = new Map(round.parts.map(({ kind, framework }) => [kind, framework]))
  return {
    parts: parts.map((part) => ({
      kind: part.kind,
      frameworkId: frameworkOf.get(part.kind) ?? 0,
      framework: part.framework,
      revision: part.revision,
      units: part.units.map(({ submission, answers }) => ({
        submission: submission.id,
        unit: submission.unit,
        answers: [...answers.values()].map((answer) =>
          standingOf(answer, part.withdrawn.has(answer.node)),
        ),
      })),
    })),
    undecided: {
      count: counts.undecided,
      units: unitsWith(
        parts,
        ({ state }) => state === 'waiting' || state === 'sent-back' || state === 'explained',
      ),
    },
    questions: { count: counts.asked, units: unitsWith(parts, ({ state }) => state === 'asked') },
    secondReadings: {
      count: counts.secondReading,
      units: unitsWith(parts, ({ state }) => state === 'second-reading'),
    },
    appeals: { count: counts.openAppeals, units: [] },
    notApproved: notApproved(parts),
  }
}

function standingOf(answer: AppraisedAnswer, withdrawn: boolean): StandingAnswer {
  const { node, self, final, scores, by, decision, reason } = answer
  const departs = by === 'appeal' || (by === 'appraisal' && decision?.as !== 'accepted')
  return {
    node,
    own: frozenAnswer(self),
    stands: withdrawn ? { missing: 'not-applicable' } : frozenAnswer(final),
    scores: { self: scores.self, appraised: scores.appraised },
    remarks:
      departs && reason !== null
        ? [{ by: by === 'appeal' ? 'council' : 'appraiser', text: reason }]
        : [],
  }
}

function unitsWith(
  parts: readonly Appraised[],
  test: (answer: AppraisedAnswer) => boolean,
): string[] {
  return parts.flatMap(({ units, withdrawn }) =>
    units.flatMap(({ submission, answers }) =>
      [...answers.values()].some((answer) => !withdrawn.has(answer.node) && test(answer))
        ? submission.unit
        : [],
    ),
  )
}

function notApproved(parts: readonly Appraised[]): Counted {
  const units = parts.flatMap((part) =>
    part.units.flatMap(({ submission }) =>
      submission.state === 'approved' ? [] : submission.unit,
    ),
  )
  return { count: units.length, units }
}
