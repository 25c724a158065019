import { beginStep, getRoundSeen, getRoundToRun, takeStep } from './beginStep.ts'
import { getRound } from './getRound.ts'
import { saveState } from './planQueries.ts'
import { getRoundMarks, holdRound } from './roundMarks.ts'

/** How a later module takes an action on a round, and what it asks of its history. */
export const roundSteps = {
  beginStep,
  getMarks: getRoundMarks,
  getRound,
  getRoundSeen,
  getRoundToRun,
  hold: holdRound,
  saveState,
  takeStep,
}
