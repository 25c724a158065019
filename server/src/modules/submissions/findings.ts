import type { Answer, SubmissionFinding } from '@thang/contracts'
import { describeFinding } from '@thang/contracts'
import {
  askedInputs,
  type CheckableAnswer,
  type CheckedFinding,
  checkSubmission,
  type FrameworkNode,
  type SubmissionToCheck,
} from '@thang/engine'
import { roundRules } from '../rounds/index.ts'
import type { Seen } from './getSubmissionSeen.ts'

/** What is to be looked at in the answers, as far as the asker reads them. */
export function findingsOf(
  seen: Seen,
  answers: readonly Answer[],
  earlier?: SubmissionToCheck['earlier'],
): SubmissionFinding[] {
  const { round, row, readable } = seen
  const nodes = seen.nodes
    .filter(
      ({ node, path }) => readable.has(node.code) && !roundRules.isWithdrawn(round, row.kind, path),
    )
    .map(({ node }) => node)
  const checkable = new Map(answers.map((answer) => [answer.node, checkableOf(answer)]))
  const byCode = new Map(nodes.map((node) => [node.code, node]))
  const asked = { nodes, answers: checkable, ...(earlier === undefined ? {} : { earlier }) }
  return checkSubmission(asked).map((found) => present(found, byCode.get(found.node)))
}

function checkableOf({ content, origin, citations }: Answer): CheckableAnswer {
  return { ...content, origin, evidence: citations.map(({ file }) => standingOf(file)) }
}

/** Where only the data of a document are cited there is no file that could be infected. */
function standingOf(
  file: Answer['citations'][number]['file'],
): CheckableAnswer['evidence'][number] {
  if (file?.scan === 'infected') return 'infected'
  return file?.scan === 'scan-failed' ? 'unscanned' : 'usable'
}

function present(found: CheckedFinding, node: FrameworkNode | undefined): SubmissionFinding {
  const { severity, code, input } = found
  const asked = node === undefined ? [] : askedInputs(node)
  const label = asked.find(({ name }) => name === input)?.label
  return { severity, code, node: found.node, input, message: describeFinding(found, label) }
}
