import type { DraftProblem } from './checkDraft.ts'
import { identityOf } from './edit.ts'
import type { Framework } from './framework.ts'
import { listNodes } from './tree.ts'

/**
 * Checks the level scale of a draft: a level stands there once, higher levels begin higher, and every
 * mandatory condition has a scale on which it holds a unit down.
 */
export function checkScale(framework: Framework): DraftProblem[] {
  const { levelScale = [] } = framework
  const steps = levelScale.toSorted((a, b) => a.level - b.level)
  const whole = { severity: 'error', code: 'draft-scale-not-rising', id: null, node: null } as const
  const wrong = steps.flatMap((step, place): DraftProblem[] => {
    const below = steps[place - 1]
    const rises = below === undefined || (below.level < step.level && below.from < step.from)
    return rises ? [] : [{ ...whole, details: { level: step.level, from: step.from } }]
  })
  return [...wrong, ...checkGates(framework, steps.at(-1)?.level)]
}

function checkGates(framework: Framework, highest: number | undefined): DraftProblem[] {
  return listNodes(framework).flatMap((node): DraftProblem[] => {
    if (node.rule?.type !== 'gate') return []
    const place = { id: identityOf(node), node: node.code }
    const level = node.rule.levelIfFailed
    if (highest === undefined)
      return [{ severity: 'warning', code: 'draft-gate-without-scale', ...place, details: {} }]
    if (level < highest) return []
    const details = { level, highest }
    return [{ severity: 'warning', code: 'draft-gate-holds-nothing', ...place, details }]
  })
}

/** Nodes that are stated to be one and the same node of the earlier version. */
export function checkEarlier(framework: Framework): DraftProblem[] {
  const stated = listNodes(framework).filter(({ earlier }) => earlier !== undefined)
  return stated.flatMap((node): DraftProblem[] => {
    const { earlier } = node
    if (earlier === undefined || earlier.as === 'new') return []
    const others = stated.filter(
      ({ earlier: other }) =>
        other !== undefined &&
        other.as !== 'new' &&
        other.framework === earlier.framework &&
        other.code === earlier.code,
    )
    if (others.length < 2) return []
    const place = { id: identityOf(node), node: node.code }
    const details = { value: earlier.code, count: others.length }
    return [{ severity: 'warning', code: 'draft-earlier-twice', ...place, details }]
  })
}
