import { type Answer, describeFinding, type SubmissionFinding } from '@thang/contracts'
import {
  askedInputs,
  type CheckableAnswer,
  checkSubmission,
  type FrameworkNode,
  type RuleInput,
} from '@thang/engine'
import type { Framework, LocalText } from '@thang/contracts'

/** What is to be looked at in the answers as they stand in the browser, by the checks of the server. */
export function findingsNow(
  framework: Framework,
  nodes: readonly FrameworkNode[],
  answers: readonly Answer[],
): SubmissionFinding[] {
  const checkable = new Map(answers.map((answer) => [answer.node, checkableOf(answer)]))
  const byCode = new Map(nodes.map((node) => [node.code, node]))
  return checkSubmission({ nodes, answers: checkable }).map((found) => {
    const node = byCode.get(found.node)
    const asked = node === undefined ? [] : askedInputs(node)
    const input = asked.find(({ name }) => name === found.input)
    const label = input === undefined ? undefined : labelOf(framework, input)
    const { severity, code } = found
    return {
      severity,
      code,
      node: found.node,
      input: found.input,
      message: describeFinding(found, label),
    }
  })
}

/** What an input is called: by the rule, or by the framework. */
export function labelOf(
  framework: Pick<Framework, 'inputNames'>,
  { name, label }: RuleInput,
): LocalText | undefined {
  return label ?? framework.inputNames?.[name]
}

function checkableOf({ content, origin, citations }: Answer): CheckableAnswer {
  const evidence = citations.map(({ file }) => {
    if (file?.scan === 'infected') return 'infected'
    return file?.scan === 'scan-failed' ? 'unscanned' : 'usable'
  })
  return { ...content, origin, evidence }
}
