import { capProblems, type TableProblem } from '@thang/server/tableFiles'
import type { MessageArguments, MessageKey } from './messages.ts'

/** What the user can put right; shown as a sentence and never with a stack. */
export class Failure extends Error {
  readonly key: MessageKey
  readonly args: MessageArguments
  /** 1: the input is not usable; 2: the command was called wrongly. */
  readonly exitCode: 1 | 2
  constructor(key: MessageKey, args: MessageArguments = {}, exitCode: 1 | 2 = 1) {
    super(key)
    this.key = key
    this.args = args
    this.exitCode = exitCode
  }
}

/** Problems of files, all of which are shown. */
export class BadInput extends Error {
  readonly problems: readonly TableProblem[]
  /** How many more there are beyond those listed. */
  readonly more: number
  constructor(problems: readonly TableProblem[], more = 0) {
    super('bad input')
    this.problems = problems
    this.more = more
  }
}

/** The failure for a list of problems of any length. */
export function badInput(all: readonly TableProblem[]): BadInput {
  const { problems, more } = capProblems(all)
  return new BadInput(problems, more)
}
