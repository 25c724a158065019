import { describeProblem } from '@thang/contracts'
import { capProblems, type TableProblem } from '../platform/tableFiles/index.ts'

/** The facts of a data directory cannot be used; `message` lists every problem, a line each. */
export class ShippedDataError extends Error {
  readonly problems: readonly TableProblem[]
  constructor(directory: string, problems: readonly TableProblem[]) {
    super(`${directory}\n${listProblems(problems)}`)
    this.name = 'ShippedDataError'
    this.problems = problems
  }
}

function listProblems(all: readonly TableProblem[]): string {
  const { problems, more } = capProblems(all)
  const lines = problems.map((problem) => {
    const place = [problem.file, problem.row, problem.column].filter((part) => part !== null)
    const { vi, en } = describeProblem(problem.code, { ...problem.details, value: problem.value })
    return `  ${place.join(':')}  ${vi} / ${en}`
  })
  return [...lines, ...(more > 0 ? [`  … +${more}`] : [])].join('\n')
}
