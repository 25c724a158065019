import { toSignificant } from '../composite/round.ts'
import { type Figure, isKnown, numberOrNull, reasonOrNull } from '../figure.ts'
import type { MissingReason } from '../figure.ts'
import type { Explanation, NodeScore } from '../framework/score.ts'
import type { RuleOutcome } from '../scoring/outcome.ts'

/** A node of the framework as a unit has it in a result, with how it came about. */
export interface ResultNode {
  readonly code: string
  readonly level: NodeScore['level']
  /** Share of the maximum, or the value as given where the node has no points. */
  readonly value: number | null
  readonly points: number | null
  /** Why there is no value. */
  readonly reason: MissingReason | null
  /** Codes of the nodes that keep it from having one. */
  readonly about: readonly string[]
  readonly maxPoints: number | null
  readonly explanation: Explanation
  readonly children: readonly ResultNode[]
}

/** The node as it goes into a result. */
export function resultNode({
  value,
  points,
  explanation,
  children,
  ...node
}: NodeScore): ResultNode {
  return {
    code: node.code,
    level: node.level,
    value: numberOrNull(shown(value)),
    points: numberOrNull(shown(points)),
    reason: reasonOrNull(value),
    about: isKnown(value) ? [] : (value.about ?? []),
    maxPoints: node.maxPoints,
    explanation: shownExplanation(explanation),
    children: children.map(resultNode),
  }
}

/**
 * How a figure came about, its numbers to 12 significant digits: the last bits of a power or a logarithm are not
 * the same on every machine. What was put in stands as it is.
 */
export function shownExplanation(explanation: Explanation): Explanation {
  switch (explanation.how) {
    case 'given':
    case 'missing':
      return explanation
    case 'rule':
      return { how: 'rule', outcome: shownOutcome(explanation.outcome) }
    case 'aggregated':
      return {
        ...explanation,
        parts: explanation.parts.map((part) => ({
          ...part,
          value: shown(part.value),
          points: shown(part.points),
        })),
      }
    default:
      throw new Error(`Unknown explanation: ${JSON.stringify(explanation satisfies never)}`)
  }
}

function shownOutcome({ points, explanation, ...outcome }: RuleOutcome): RuleOutcome {
  const { parts, workings } = explanation
  return {
    ...outcome,
    points: shown(points),
    explanation: {
      ...explanation,
      workings: Object.fromEntries(
        Object.entries(workings).flatMap(([name, value]) =>
          // A share of nothing is no number, and has no place in a file.
          Number.isFinite(value) ? [[name, toSignificant(value)]] : [],
        ),
      ),
      ...(parts === undefined ? {} : { parts: parts.map(shownOutcome) }),
    },
  }
}

function shown(figure: Figure): Figure {
  return isKnown(figure) ? toSignificant(figure) : figure
}
