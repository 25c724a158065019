import { Framework } from '@thang/contracts'
import { departments } from './provinces.ts'
import { type AssessedKind, groups, indicators, inputNames } from './indicators.ts'

/** The index of the demonstration: its own, so that its tables never stand among real ones. */
export const index = 'minh-hoa-chuyen-doi-so'
export const indexName = {
  vi: 'Chỉ số chuyển đổi số nội bộ tỉnh (minh họa)',
  en: 'Digital transformation within the province (demonstration)',
}

/** A set of the demonstration: which kind of unit, and from which year. */
export interface InventedSet {
  readonly kind: AssessedKind
  readonly year: 2023 | 2025
}

export const sets: readonly InventedSet[] = [
  { kind: 'commune', year: 2023 },
  { kind: 'district', year: 2023 },
  { kind: 'department', year: 2023 },
  { kind: 'commune', year: 2025 },
  { kind: 'department', year: 2025 },
]

const kindNames = { commune: 'cấp xã', district: 'cấp huyện', department: 'sở, ngành' } as const
const kindSlugs = { commune: 'cap-xa', district: 'cap-huyen', department: 'so-nganh' } as const

export function codeOf({ kind, year }: InventedSet): string {
  return `minh-hoa-${kindSlugs[kind]}-${year}`
}

/** The set as a framework file. That of 2025 says of each indicator what it was in 2023. */
export function frameworkOf(set: InventedSet): Framework {
  const { kind, year } = set
  return Framework.parse({
    code: codeOf(set),
    index,
    name: { vi: `Bộ chỉ số chuyển đổi số ${kindNames[kind]} ${year} (minh họa)` },
    unitKind: kind,
    periods: [],
    legalBasis: null,
    maxPoints: 100,
    total: { method: 'sum-of-points', per: 1 },
    decimals: 2,
    groupValues: 'points',
    rankedOn: 'rounded',
    knownDepth: 'indicator',
    notApplicable: 'rescale',
    inputNames: { ...inputNames },
    nodes: groups.map((group) => nodeOf(set, group)),
    views: [],
    notes: [
      {
        vi: 'DỮ LIỆU MINH HỌA: bộ chỉ số này được dựng để giới thiệu hệ thống, không phải bộ chỉ số của cơ quan nào.',
        en: 'Demonstration: this set was made up to show the system and is no office’s.',
      },
    ],
    sources: [],
  })
}

function nodeOf(set: InventedSet, group: (typeof groups)[number]) {
  const own = indicators.filter(({ code }) => code.startsWith(`${group.code}.`))
  const unit = group.appraisedBy
  const name = departments.find(({ code }) => code === unit)?.name ?? unit
  return {
    id: `g${group.code}`,
    code: group.code,
    level: 'group',
    name: { vi: group.name },
    maxPoints: own.reduce((sum, { points }) => sum + points, 0),
    knowledge: 'verified',
    source: null,
    children: own.map((each) => ({
      id: `i${each.code}`,
      code: each.code,
      level: 'indicator',
      name: { vi: typeof each.name === 'string' ? each.name : each.name[set.kind] },
      maxPoints: each.points,
      rule: each.rule,
      ruleKnowledge: 'verified',
      knowledge: 'verified',
      provenance: each.measured === true ? 'measured' : 'reported',
      appraisedBy: { name: { vi: name }, unit },
      ...(each.evidence === undefined ? {} : { evidence: { vi: each.evidence } }),
      ...(each.measured === true
        ? { dataSource: { vi: 'Hệ thống giải quyết thủ tục hành chính (minh họa)' } }
        : {}),
      ...(set.year === 2025 ? { earlier: earlierOf(set, each.code) } : {}),
      source: null,
      children: [],
    })),
  }
}

function earlierOf({ kind }: InventedSet, code: string) {
  return { as: 'same', framework: codeOf({ kind, year: 2023 }), code }
}
