import type { UnitAppraisal } from '@thang/contracts'

/** What a unit sees of the appraisal of one of its answers. */
export type UnitAnswer = UnitAppraisal['answers'][number]

/** Answers that somebody asked about: those to be explained first, the nearest deadline before the others. */
export function sortQuestions(answers: readonly UnitAnswer[]): UnitAnswer[] {
  return answers
    .filter(({ question, entries }) => question !== null || entries.some(isTalk))
    .toSorted(
      (one, other) =>
        Number(other.mayExplain) - Number(one.mayExplain) ||
        (one.explainUntil ?? '9').localeCompare(other.explainUntil ?? '9'),
    )
}

/** How many questions wait for the unit, and by when the first of them. */
export function waitingQuestions(answers: readonly UnitAnswer[]): {
  readonly count: number
  readonly until: string | null
} {
  const waiting = answers.filter(({ mayExplain }) => mayExplain)
  const ends = waiting.flatMap(({ explainUntil }) => explainUntil ?? []).toSorted()
  return { count: waiting.length, until: ends[0] ?? null }
}

/** Whether there is anything to tell of the points of an answer. */
export function hasScores({ scores, entries, appeals }: UnitAnswer): boolean {
  const { self, appraised, final } = scores
  return (
    self !== null || appraised !== null || final !== null || entries.length + appeals.length > 0
  )
}

/** Answers whose points differ from what the unit gives itself, or that it appealed against, come first. */
export function sortScores(answers: readonly UnitAnswer[]): UnitAnswer[] {
  return answers.toSorted((one, other) => Number(isDisputed(other)) - Number(isDisputed(one)))
}

function isDisputed({ scores, appeals }: UnitAnswer): boolean {
  return appeals.length > 0 || scores.self !== scores.appraised
}

function isTalk({ action }: UnitAnswer['entries'][number]): boolean {
  return action === 'ask' || action === 'explain'
}
