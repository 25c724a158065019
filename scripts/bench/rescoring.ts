import { type Framework, type FrameworkNode, scoreUnits, type UnitAnswers } from '@thang/engine'
import { leastTime, type Measure } from './measure.ts'

/** A round of 63 units and 98 indicators, scored again after one answer changed: that unit, then all. */
export function measureRescoring(): Measure[] {
  const framework = roundOf98()
  const units = Array.from({ length: 63 }, (_, index) => answersOf(framework, index))
  const [first] = units
  if (first === undefined) throw new Error('63 units')
  scoreUnits(framework, units)
  const what = 'one unit of a 63 × 98 round scored again after a change'
  return [{ what, ...leastTime(300, () => scoreUnits(framework, [first])), limit: 1, unit: 'ms' }]
}

function roundOf98(): Framework {
  const indicator = (code: string): FrameworkNode => ({
    code,
    level: 'indicator',
    name: { vi: code },
    maxPoints: 10,
    rule: { type: 'ratio', numerator: 'a', denominator: 'b', emptyDenominator: 'missing' },
    knowledge: 'verified',
    source: null,
    children: [],
  })
  const groups = Array.from({ length: 7 }, (_, group): FrameworkNode => ({
    ...indicator(String(group + 1)),
    level: 'group',
    maxPoints: 140,
    children: Array.from({ length: 14 }, (_each, item) => indicator(`${group + 1}.${item + 1}`)),
  })).map(({ rule: _rule, ...group }) => group)
  return {
    code: 'bench',
    index: 'bench',
    name: { vi: 'bench' },
    unitKind: 'province',
    periods: [],
    legalBasis: null,
    maxPoints: 980,
    total: { method: 'sum-of-points', per: 980 },
    decimals: 4,
    groupValues: 'share',
    rankedOn: 'rounded',
    knownDepth: 'indicator',
    notApplicable: 'rescale',
    nodes: groups,
    views: [],
    notes: [],
    sources: [],
  }
}

function answersOf(framework: Framework, index: number): UnitAnswers {
  const indicators = framework.nodes.flatMap((group) => group.children)
  return {
    unit: String(index),
    answers: Object.fromEntries(
      indicators.map(({ code }, at) => [code, { inputs: { a: (index * 7 + at) % 50, b: 50 } }]),
    ),
  }
}
