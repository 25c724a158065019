import {
  type ExplainedFigure,
  explainFormula,
  type Explanation,
  type Figure,
  type Framework,
  type FrameworkNode,
  isKnown,
  listNodes,
  type NodeScore,
  type RawInputs,
  type RawValue,
  type RuleOutcome,
} from '@thang/engine'
import type { Messages } from '../messages.ts'
import { numberText } from '../output/numberText.ts'
import type { ScoredUnit } from './scored.ts'

/** For each unit, every node that has something to say: value, points, weight, rule, branch, inputs. */
export function explainText(
  framework: Framework,
  units: readonly ScoredUnit[],
  messages: Messages,
): string {
  const nodes = new Map(listNodes(framework).map((node) => [node.code, node]))
  const writer: Writer = { framework, nodes, messages }
  return units.map((unit) => `${explainUnit(writer, unit)}\n`).join('\n')
}

interface Writer {
  readonly framework: Framework
  readonly nodes: ReadonlyMap<string, FrameworkNode>
  readonly messages: Messages
}

function explainUnit(writer: Writer, { unit, score, rank }: ScoredUnit): string {
  const { messages, framework } = writer
  const { say } = messages
  const title = unit.code === null ? unit.name : `${unit.name} (${unit.code})`
  const place = isKnown(rank) ? say('explain.rank', { rank: String(rank) }) : ''
  return [
    `${title}${place}`,
    `  ${say('explain.total')} ${formulaText(writer, { code: null, explanation: score.explanation, figure: score.value, as: 'value' })}${figureText(writer, score.value)}`,
    `  ${say('explain.rounded', { decimals: framework.decimals })} ${figureText(writer, score.published, framework.decimals)}`,
    ...score.nodes.filter(isTold).flatMap((node) => explainNode(writer, node, 1)),
    ...score.views.flatMap((node) => explainNode(writer, node, 1)),
  ].join('\n')
}

/** What was worked out, with its numbers put in, and the equals sign after it; nothing without a formula. */
function formulaText(writer: Writer, figure: ExplainedFigure): string {
  const formula = explainFormula(writer.framework, figure, (part) => figureText(writer, part))
  return formula === null ? '' : `${formula} = `
}

/** An unscored node nobody answered, such as smart city in 2021, has nothing to say. */
function isTold(node: NodeScore): boolean {
  return node.maxPoints !== 0 || isKnown(node.value)
}

function explainNode(writer: Writer, node: NodeScore, depth: number): string[] {
  const { framework, nodes, messages } = writer
  const { say } = messages
  const definition = nodes.get(node.code) ?? framework.views.find((view) => view.code === node.code)
  const weight = nodes.get(node.code)?.weight
  const name = definition === undefined ? '' : messages.pick(definition.name)
  const points =
    node.maxPoints === null || !isKnown(node.points)
      ? ''
      : ` · ${say('explain.points', {
          points: figureText(writer, node.points),
          max: figureText(writer, node.maxPoints),
        })}`
  const weighted =
    weight === undefined
      ? ''
      : ` · ${say('explain.weight', { weight: figureText(writer, weight) })}`
  const indent = '  '.repeat(depth)
  const how = howText(writer, node.explanation)
  return [
    `${indent}${node.code} ${name}: ${figureText(writer, node.value)}${points}${weighted}${how}`,
    ...formulaLines(writer, node, `${indent}    `),
    ...ruleLines(writer, node.explanation, `${indent}    `),
    ...node.children.flatMap((child) => explainNode(writer, child, depth + 1)),
  ]
}

function howText({ messages: { say } }: Writer, explanation: Explanation): string {
  switch (explanation.how) {
    case 'given':
      return ` · ${say(explanation.as === 'points' ? 'explain.givenPoints' : 'explain.givenValue')}`
    case 'aggregated':
      return ` · ${say(`explain.${explanation.method}`)}`
    case 'rule':
    case 'missing':
      return ''
    default:
      throw new Error(`Unknown explanation: ${JSON.stringify(explanation satisfies never)}`)
  }
}

/** How the points, or the value of a node without points, came about. */
function formulaLines(writer: Writer, node: NodeScore, indent: string): string[] {
  const { code, explanation } = node
  const as = node.level === 'view' || !isKnown(node.points) ? 'value' : 'points'
  const figure = node[as]
  const formula = formulaText(writer, { code, explanation, figure, as })
  return formula === '' ? [] : [`${indent}${formula}${figureText(writer, figure)}`]
}

function ruleLines(writer: Writer, explanation: Explanation, indent: string): string[] {
  return explanation.how === 'rule' ? outcomeLines(writer, explanation.outcome, indent) : []
}

function outcomeLines(
  writer: Writer,
  { explanation, points }: RuleOutcome,
  indent: string,
): string[] {
  const { say } = writer.messages
  const { rule, branch, inputs, workings, parts = [] } = explanation
  const worked = Object.entries(workings).map(
    ([name, value]) => `${name} = ${figureText(writer, value)}`,
  )
  const facts = [...inputTexts(writer, inputs), ...worked]
  const head = say('explain.rule', { rule, branch, points: figureText(writer, points) })
  return [
    `${indent}${head}${facts.length === 0 ? '' : `; ${facts.join(', ')}`}`,
    ...parts.flatMap((part) => outcomeLines(writer, part, `${indent}  `)),
  ]
}

function inputTexts(writer: Writer, inputs: RawInputs): string[] {
  return Object.entries(inputs).map(([name, value]) => `${name} = ${rawText(writer, value)}`)
}

function rawText(writer: Writer, value: RawValue): string {
  if (typeof value === 'boolean') return writer.messages.say(value ? 'explain.yes' : 'explain.no')
  if (typeof value === 'number') return figureText(writer, value)
  if (typeof value === 'string') return `«${value}»`
  return 'missing' in value ? figureText(writer, value) : value.join('; ')
}

/** Twelve significant digits show all a person can check, without a double's noise. */
function figureText({ messages }: Writer, figure: Figure, decimals?: number): string {
  if (!isKnown(figure)) {
    const about = figure.about === undefined ? '' : `: ${figure.about.join(', ')}`
    return `– (${messages.problem(figure.missing)}${about})`
  }
  if (decimals !== undefined) return numberText(figure, decimals, messages.language)
  const text = String(Number(figure.toPrecision(12))).replace('-', '−')
  return messages.language === 'vi' ? text.replace('.', ',') : text
}
