import {
  type Explanation,
  type Figure,
  type Framework,
  type FrameworkNode,
  isKnown,
  listNodes,
  type NodeScore,
  type Part,
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
    `  ${say('explain.total')} ${totalText(writer, score.explanation)} = ${figureText(writer, score.value)}`,
    `  ${say('explain.rounded', { decimals: framework.decimals })} ${figureText(writer, score.published, framework.decimals)}`,
    ...score.nodes.filter(isTold).flatMap((node) => explainNode(writer, node, 1)),
    ...score.views.flatMap((node) => explainNode(writer, node, 1)),
  ].join('\n')
}

/** The sum or mean with its numbers put in. */
function totalText(writer: Writer, explanation: Explanation): string {
  if (explanation.how !== 'aggregated') return ''
  const counted = explanation.parts.filter((part) => part.counted)
  const { total } = writer.framework
  if (total.method === 'sum-of-points') {
    const sum = counted.map((part) => figureText(writer, part.points)).join(' + ')
    const stretch = stretchText(explanation.parts)
    const whole = total.per === 1 && stretch === '' ? sum : `(${sum})`
    return `${whole}${stretch}${total.per === 1 ? '' : ` ÷ ${total.per}`}`
  }
  const scale = total.scale === undefined ? '' : `${figureText(writer, total.scale)} × `
  const parts = counted.map((part) => {
    const weight = part.weight ?? 1
    const value = figureText(writer, part.value)
    if (total.method === 'geometric') return `${value}^${figureText(writer, weight)}`
    return `${figureText(writer, weight)} × ${value}`
  })
  const weights = counted.reduce((sum, part) => sum + (part.weight ?? 1), 0)
  return total.method === 'geometric'
    ? `${scale}(${parts.join(' × ')})^(1/${figureText(writer, weights)})`
    : `${scale}(${parts.join(' + ')}) ÷ ${figureText(writer, weights)}`
}

/** Not-applicable components leave the denominator: the rest is stretched to the whole. */
function stretchText(parts: readonly Part[]): string {
  const left = parts.filter(
    ({ counted, value }) => !counted && !isKnown(value) && value.missing === 'not-applicable',
  )
  if (left.length === 0) return ''
  const max = (some: readonly Part[]) => some.reduce((sum, part) => sum + (part.maxPoints ?? 0), 0)
  const counted = max(parts.filter((part) => part.counted))
  return ` × ${max(left) + counted}/${counted}`
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
