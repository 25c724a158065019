import { type DoneRun, runIndex, StepError } from '@thang/engine'
import type { Context } from '../context.ts'
import { describeTableProblem } from '../describeTableProblem.ts'
import { badInput, Failure } from '../failure.ts'
import type { Messages } from '../messages.ts'
import { placeProblem } from './indexProblems.ts'
import type { LoadedRun } from './loadRun.ts'
import { stepReason } from './stepReason.ts'

/** Does the steps of a run that was read and says its warnings; throws BadInput or Failure. */
export function doneRun({ messages, err }: Context, loaded: LoadedRun): DoneRun {
  const run = tryRun(loaded, messages)
  const placed = run.problems.map((problem) => ({
    severity: problem.severity,
    problem: placeProblem(problem, loaded),
  }))
  if (run.data === null) {
    throw badInput(placed.filter((one) => one.severity === 'error').map((one) => one.problem))
  }
  for (const { problem } of placed) {
    err(messages.say('warning', { text: describeTableProblem(messages, problem) }))
  }
  return run
}

function tryRun({ read, run, files }: LoadedRun, messages: Messages) {
  try {
    return runIndex(read.data, run.steps)
  } catch (error) {
    if (!(error instanceof StepError) || isFault(error.cause)) throw error
    const { step, stage } = error
    const reason = stepReason(error, messages)
    throw new Failure('index.stepFailed', { file: files.run, step, stage, reason })
  }
}

/** What the person who wrote the run file cannot put right. */
function isFault(cause: unknown): boolean {
  return cause instanceof TypeError || cause instanceof ReferenceError
}
