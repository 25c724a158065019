import { Framework } from '@thang/contracts'
import { checkFramework } from '@thang/engine'
import { celCheck } from '@thang/contracts/cel'
import { type TableProblem, tableProblem } from '../platform/tableFiles/index.ts'
import { readJsonFile } from './jsonFile.ts'
import { shapeProblems } from './shapeProblems.ts'

export type ReadFramework =
  | {
      readonly framework: Framework
      /** Worth knowing, not in the way; `node` in `details` names the node. */
      readonly warnings: readonly TableProblem[]
      readonly problems?: never
    }
  | { readonly framework?: never; readonly problems: readonly TableProblem[] }

/**
 * Reads a framework file: its syntax, its shape, and that it can be used (points add up, rules are
 * sound, formulas compile). Either the framework or every problem found; `name` is shown in place of
 * the path.
 */
export async function readFramework(path: string, name: string = path): Promise<ReadFramework> {
  const read = await readJsonFile(path, name)
  if (read.problem !== undefined) return { problems: [read.problem] }
  const parsed = Framework.safeParse(read.content)
  if (!parsed.success) return { problems: shapeProblems(name, read.content, parsed.error) }
  const found = checkFramework(parsed.data, { compile: celCheck }).map((problem) => ({
    severity: problem.severity,
    problem: tableProblem(problem.code, { file: name }, withNode(problem)),
  }))
  const problems = found.filter((one) => one.severity === 'error').map((one) => one.problem)
  if (problems.length > 0) return { problems }
  return { framework: parsed.data, warnings: found.map((one) => one.problem) }
}

function withNode({ details, node }: ReturnType<typeof checkFramework>[number]) {
  return node === null ? details : { ...details, node }
}
