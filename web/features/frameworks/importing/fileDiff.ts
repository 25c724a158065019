import type { DraftBody, FrameworkDiff } from '@thang/contracts'
import { type Framework, diffFrameworks } from '@thang/engine'

type Value = FrameworkDiff['nodes'][number]['changes'][number]['before']
type EngineValue = ReturnType<typeof diffFrameworks>['nodes'][number]['changes'][number]['before']

/** What a file changes in a draft, worked out here since nothing of the file is kept on the server. */
export function fileDiff(draft: Framework, file: DraftBody): FrameworkDiff {
  const { framework, nodes } = diffFrameworks(draft, file)
  return {
    framework: [...framework],
    nodes: nodes.map((node) => ({
      ...node,
      changes: node.changes.map((change) => ({
        ...change,
        before: plain(change.before),
        after: plain(change.after),
        parameters: [...change.parameters],
      })),
    })),
  }
}

/** The shapes of the wire are lists that may be changed; those of the engine are not. */
function plain(value: EngineValue): Value {
  return isList(value) ? [...value] : value
}

function isList(value: EngineValue): value is readonly string[] {
  return Array.isArray(value)
}
