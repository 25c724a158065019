import type { Framework, FrameworkNode } from '../framework/framework.ts'
import type { MinMaxRule } from '../scoring/rule.ts'

/** The Human Development Index since 2010: geometric mean of health, education and income. */
export const hdiFramework: Framework = {
  code: 'hdi',
  index: 'hdi',
  name: { vi: 'Chỉ số phát triển con người', en: 'Human Development Index' },
  unitKind: 'country',
  periods: ['2022'],
  legalBasis: null,
  maxPoints: null,
  total: { method: 'geometric' },
  decimals: 3,
  groupValues: 'share',
  rankedOn: 'rounded',
  knownDepth: 'indicator',
  notApplicable: 'rescale',
  nodes: [
    indicator('health', { min: 20, max: 85, input: 'life_expectancy' }),
    {
      ...node('education', 'group'),
      aggregation: { method: 'arithmetic' },
      children: [
        indicator('expected', { min: 0, max: 18, input: 'expected_years_schooling' }),
        indicator('mean', { min: 0, max: 15, input: 'mean_years_schooling' }),
      ],
    },
    indicator('income', { min: 100, max: 75_000, input: 'gni_pc_2017ppp', transform: 'ln' }),
  ],
  views: [],
  notes: [],
  sources: [],
}

function indicator(code: string, goalposts: Omit<MinMaxRule, 'type'>): FrameworkNode {
  return { ...node(code, 'indicator'), rule: { type: 'min-max', ...goalposts } }
}

function node(code: string, level: FrameworkNode['level']): FrameworkNode {
  return {
    code,
    level,
    name: { vi: code },
    maxPoints: 1,
    knowledge: 'verified',
    source: null,
    children: [],
  }
}
