import type { Words } from '../../../app/workspace/words.ts'
import type { TableProblem } from './readTable.ts'

const shown = 5

/** What is wrong in a pasted table, the first few places of it; undefined where nothing is. */
export function problemText(t: Words, problems: readonly TableProblem[]): string | undefined {
  if (problems.length === 0) return undefined
  const said = problems
    .slice(0, shown)
    .map(({ problem, line, column, most = 0 }) =>
      t(`trialProblem.${problem}`, { line, column, most }),
    )
  const more = problems.length - said.length
  return [...said, ...(more > 0 ? [t('trialProblem.more', { count: more })] : [])].join(' ')
}
