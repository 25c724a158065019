import type { IndexProblem } from './check.ts'
import { familiesOf } from './families.ts'
import { elementsAt, type IndexData, type IndexElement } from './indexData.ts'
import type { NamedImpute } from './namedFunctions.ts'
import type { IndexStep } from './step.ts'
import type { WeightSet } from './weight.ts'
import { ownEntry } from './ownEntry.ts'

/**
 * Checks that every element, column, grouping, unit and weight set that a step names is there, so that
 * a slip in a list of steps is found before anything is computed. `details.step` counts from 1. Weights
 * that leave a group without any are errors, and an order of steps that is hardly meant is a warning.
 * A rank of an aggregate before the aggregation is not looked for: it throws when it is done.
 */
export function checkSteps(data: IndexData, steps: readonly IndexStep[]): IndexProblem[] {
  let { elements } = data
  return steps.flatMap((step, at) => {
    const found = [...checkStep(data, step), ...checkOrder(data, steps, at)]
    if (step.stage === 'weight') {
      elements = weigh(elements, step)
      found.push(...weightless(elements, step))
    }
    const details = { step: at + 1, stage: step.stage }
    return found.map((problem) => ({ ...problem, details: { ...details, ...problem.details } }))
  })
}

function checkStep(data: IndexData, step: IndexStep): IndexProblem[] {
  const indicators = new Set(elementsAt(data, 1).map(({ code }) => code))
  const elements = new Set(data.elements.map(({ code }) => code))
  const aggregates = new Set([...elements].filter((code) => !indicators.has(code)))
  switch (step.stage) {
    case 'describe':
    case 'relate':
      return []
    case 'screen':
      return unknown('step-unit-unknown', unitCodes(data), [
        ...(step.keep ?? []),
        ...(step.drop ?? []),
      ])
    case 'denominate': {
      const columns = new Set([...data.others.keys(), ...data.columns.keys()])
      const divisions = [step.all, ...Object.values(step.indicators ?? {})]
      const named = divisions.flatMap((one) => (one?.by === 'column' ? one.column : []))
      return [
        ...unknown('step-indicator-unknown', indicators, Object.keys(step.indicators ?? {})),
        ...unknown('step-column-unknown', columns, named),
      ]
    }
    case 'impute': {
      const groupings = new Set(data.units.flatMap(({ groups }) => Object.keys(groups)))
      const imputations = [step.all, ...Object.values(step.indicators ?? {})]
      const named = imputations.flatMap((one) => ('grouping' in one ? one.grouping : []))
      return [
        ...unknown('step-indicator-unknown', indicators, Object.keys(step.indicators ?? {})),
        ...unknown('step-grouping-unknown', groupings, named),
        // Siblings are what stands below one and the same aggregate.
        ...unknown('step-level-unknown', levelsFrom(data, 2), imputations.flatMap(siblingLevel)),
        ...timeless(data, step),
      ]
    }
    case 'treat':
      return unknown('step-indicator-unknown', indicators, Object.keys(step.indicators ?? {}))
    case 'normalise': {
      const methods = [step.method, ...Object.values(step.indicators ?? {})]
      const named = methods.flatMap((one) =>
        one.method === 'distance-to-reference' ? one.unit : [],
      )
      return [
        ...unknown('step-indicator-unknown', indicators, Object.keys(step.indicators ?? {})),
        ...unknown('step-unit-unknown', unitCodes(data), named),
      ]
    }
    case 'weight':
      return [
        ...checkWeights(elements, step),
        ...unknown('step-level-unknown', levelsFrom(data, 1), (step.levels ?? []).map(String)),
      ]
    case 'aggregate':
      return [
        ...unknown('step-aggregate-unknown', aggregates, Object.keys(step.nodes ?? {})),
        // Indicators, level 1, are not made of anything.
        ...unknown('step-level-unknown', levelsFrom(data, 2), Object.keys(step.levels ?? {})),
      ]
    case 'rank':
      return unknown(
        'step-column-unknown',
        new Set([...elements, ...data.columns.keys()]),
        step.columns ?? [],
      )
    default:
      throw new RangeError(`run: unknown stage ${JSON.stringify(step satisfies never)}`)
  }
}

function siblingLevel(imputation: NamedImpute['all']): string[] {
  return imputation.method === 'siblings' && imputation.level !== undefined
    ? [String(imputation.level)]
    : []
}

/** What is imputed from other times, where no unit has a time. */
function timeless(
  data: IndexData,
  { all, indicators = {} }: Extract<IndexStep, { stage: 'impute' }>,
): IndexProblem[] {
  if (data.units.some(({ time }) => time !== undefined)) return []
  const methods = new Set([all, ...Object.values(indicators)].map(({ method }) => method))
  return [...methods]
    .filter((method) => method === 'latest' || method === 'linear' || method === 'constant')
    .map((method) => error('step-times-missing', method))
}

function checkOrder(data: IndexData, steps: readonly IndexStep[], at: number): IndexProblem[] {
  const stage = steps[at]?.stage
  const before = new Set(steps.slice(0, at).map((step) => step.stage))
  if (stage === 'aggregate') {
    if (before.has('normalise') || before.has('aggregate')) return []
    const reversed = elementsAt(data, 1).filter(({ direction }) => direction === -1)
    if (reversed.length === 0) return []
    return [warning('step-direction-unused', reversed.map(({ code }) => code).join(', '))]
  }
  if (stage !== 'normalise') return []
  const isLast = !steps.slice(at).some((step) => step.stage === 'aggregate')
  return [
    ...(before.has('normalise') ? [warning('step-normalise-repeated', stage)] : []),
    ...(isLast && before.has('aggregate')
      ? [warning('step-normalise-after-aggregate', stage)]
      : []),
  ]
}

type WeightStep = Extract<IndexStep, { stage: 'weight' }>

/** The elements as the step weighs them; NaN for weights that only the data gives. */
function weigh(elements: readonly IndexElement[], step: WeightStep): readonly IndexElement[] {
  const given = setOf(step)
  return elements.map((element) => {
    if (step.levels?.includes(element.level) === false) return element
    if (given !== undefined)
      return { ...element, weight: ownEntry(given, element.code) ?? element.weight }
    return { ...element, weight: step.method === 'equal' ? 1 : NaN }
  })
}

/** Groups that the step's set of weights leaves without any. */
function weightless(elements: readonly IndexElement[], step: WeightStep): IndexProblem[] {
  const given = setOf(step)
  if (given === undefined) return []
  return [...familiesOf(elements)]
    .filter(([, siblings]) => siblings.some(({ code }) => ownEntry(given, code) !== undefined))
    .filter(([, siblings]) => siblings.every((sibling) => sibling.weight === 0))
    .map(([parent]) => error('step-weights-all-zero', parent))
}

function setOf(step: WeightStep): WeightSet | undefined {
  if (step.method === 'given') return step.weights
  return step.method === 'named' ? step.sets[step.name] : undefined
}

function checkWeights(elements: ReadonlySet<string>, step: WeightStep): IndexProblem[] {
  switch (step.method) {
    case 'given':
      return unknown('step-element-unknown', elements, Object.keys(step.weights))
    case 'named': {
      const sets = new Set(Object.keys(step.sets))
      const weights = Object.keys(step.sets[step.name] ?? {})
      return [
        ...unknown('step-weights-unknown', sets, [step.name]),
        ...unknown('step-element-unknown', elements, weights),
      ]
    }
    case 'budget-allocation':
      return unknown(
        'step-element-unknown',
        elements,
        Object.values(step.experts).flatMap((points) => Object.keys(points)),
      )
    case 'equal':
    case 'principal-component':
      return []
    default:
      throw new RangeError(`weight: unknown method ${JSON.stringify(step satisfies never)}`)
  }
}

/** The levels on which elements stand, from this one up. */
function levelsFrom(data: IndexData, lowest: number): Set<string> {
  const levels = data.elements.map(({ level }) => level)
  return new Set(levels.filter((level) => level >= lowest).map(String))
}

function unitCodes(data: IndexData): Set<string> {
  return new Set(data.units.map(({ code }) => code))
}

function unknown(
  code: string,
  known: ReadonlySet<string>,
  named: readonly string[],
): IndexProblem[] {
  const strange = [...new Set(named)].filter((one) => !known.has(one))
  return strange.map((value) => error(code, value))
}

function error(code: string, value: string): IndexProblem {
  return { severity: 'error', code, element: null, unit: null, details: { value } }
}

function warning(code: string, value: string): IndexProblem {
  return { severity: 'warning', code, element: null, unit: null, details: { value } }
}
