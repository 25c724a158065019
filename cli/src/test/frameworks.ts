/** A small framework: two groups of 60 and 40 points, one with rules, and a view over both. */
export const small = {
  code: 'small',
  index: 'small',
  name: { vi: 'Bộ nhỏ', en: 'Small set' },
  unitKind: 'team',
  periods: ['2026'],
  legalBasis: null,
  maxPoints: 100,
  total: { method: 'sum-of-points', per: 100 },
  decimals: 2,
  groupValues: 'points',
  rankedOn: 'rounded',
  knownDepth: 'indicator',
  notApplicable: 'rescale',
  nodes: [
    group('A', 'Nhóm A', 60, [
      indicator('A.1', 'Tỷ lệ đúng hạn', 40, {
        type: 'ratio',
        numerator: 'on_time',
        denominator: 'total',
        emptyDenominator: 'missing',
      }),
      indicator('A.2', 'Có quy chế', 20, { type: 'yes-no', input: 'has_rule' }),
    ]),
    group('B', 'Nhóm B', 40, [
      indicator('B.1', 'Công thức', 40, {
        type: 'formula',
        expression: 'maxPoints * min(1.0, done / planned)',
        inputs: ['done', 'planned'],
      }),
    ]),
  ],
  views: [
    {
      code: 'V',
      name: { vi: 'Cả hai' },
      maxPoints: 100,
      groups: ['A', 'B'],
      knowledge: 'verified',
      source: null,
    },
  ],
  notes: [],
  sources: [],
}

function group(code: string, vi: string, maxPoints: number, children: readonly unknown[]) {
  return { ...node(code, 'group', vi, maxPoints), children }
}

function indicator(code: string, vi: string, maxPoints: number, rule: unknown) {
  return { ...node(code, 'indicator', vi, maxPoints), rule, children: [] }
}

function node(code: string, level: string, vi: string, maxPoints: number) {
  return { code, level, name: { vi }, maxPoints, knowledge: 'verified', source: null }
}
