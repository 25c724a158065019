import type { IndexProblem } from './check.ts'
import { elementsAt, type IndexData } from './indexData.ts'
import type { IndexStep } from './step.ts'

/**
 * Checks that every element, column, grouping, unit and weight set that a step names is there, so that
 * a slip in a list of steps is found before anything is computed. `details.step` counts from 1. What a
 * step needs of the steps before it is not looked at: a rank of an aggregate before the aggregation
 * throws when it is done.
 */
export function checkSteps(data: IndexData, steps: readonly IndexStep[]): IndexProblem[] {
  return steps.flatMap((step, at) => {
    const found = checkStep(data, step)
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

function checkWeights(
  elements: ReadonlySet<string>,
  step: Extract<IndexStep, { stage: 'weight' }>,
): IndexProblem[] {
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
  return strange.map((value) => ({
    severity: 'error',
    code,
    element: null,
    unit: null,
    details: { value },
  }))
}
