import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Framework } from '@thang/contracts'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'

const folder = resolve(import.meta.dirname, '../../server/src/modules/frameworks/excel/fixtures')
const Row = z.object({
  code: z.string(),
  group: z.string(),
  name: z.string(),
  maxPoints: z.coerce.number(),
})

/**
 * A real set for communes, of 62 indicators in six groups. How they are scored was not published, so a unit gives
 * itself points at each.
 */
export function readCommuneFramework(): Framework {
  const text = readFileSync(join(folder, 'communeSet.csv'))
  const rows = z.array(Row).parse(parse(text, { columns: true }))
  const groups = [...Map.groupBy(rows, ({ group }) => group)]
  const nodes = groups.map(([group, members], index) => ({
    ...node(String(index + 1), group, sumOf(members)),
    level: 'group',
    children: members.map(({ code, name, maxPoints }) => ({
      ...node(code, name, maxPoints),
      level: 'indicator',
      rule: { type: 'judged', input: inputOf(code) },
      ruleKnowledge: 'unknown',
      children: [],
    })),
  }))
  return Framework.parse({ ...ofCommunes, maxPoints: sumOf(rows), nodes })
}

/** The name under which a unit gives its points at the indicator. */
export function inputOf(code: string): string {
  return `points_${code.replaceAll('.', '_')}`
}

const ofCommunes = {
  code: 'commune-2026',
  index: 'dti',
  name: { vi: 'Bộ chỉ số chuyển đổi số cấp xã' },
  unitKind: 'commune',
  periods: [],
  legalBasis: null,
  total: { method: 'sum-of-points', per: 1 },
  decimals: 2,
  groupValues: 'points',
  rankedOn: 'rounded',
  knownDepth: 'indicator',
  notApplicable: 'rescale',
  views: [],
  notes: [],
  sources: [],
}

function node(code: string, name: string, maxPoints: number) {
  return { code, name: { vi: name }, maxPoints, knowledge: 'verified', source: null }
}

function sumOf(rows: readonly { readonly maxPoints: number }[]): number {
  return rows.reduce((sum, { maxPoints }) => sum + maxPoints, 0)
}
