import type { RoundPlan, RoundPlanProblem } from '@thang/contracts'
import { listNodes } from '@thang/engine'
import { dayText } from '../../platform/dayText.ts'
import type { ReadTrx } from '../../platform/db/database.ts'
import { findStoredFramework, type StoredFramework } from '../frameworks/index.ts'
import { problemOf, someOf } from './planProblem.ts'
import { listOtherRounds, listUnitsBelow, nameUnits, type PlacedUnit } from './planUnitQueries.ts'

type PartPlan = RoundPlan['parts'][number]

/** A part with the revision of its framework that holds now. */
export interface ResolvedPart {
  readonly kind: PartPlan['kind']
  readonly framework: StoredFramework
  readonly units: readonly string[]
}

export interface ResolvedParts {
  readonly parts: readonly ResolvedPart[]
  readonly problems: readonly RoundPlanProblem[]
}

/** Finds the frameworks and looks at the units as they are on the day the round begins. */
export async function resolveParts(
  trx: ReadTrx,
  { plan, owner, day }: { plan: RoundPlan; owner: string | null; day: string },
): Promise<ResolvedParts> {
  const placed = new Map((await listUnitsBelow(trx, owner, day)).map((unit) => [unit.code, unit]))
  const parts: ResolvedPart[] = []
  const problems: RoundPlanProblem[] = twice(plan)
  for (const part of plan.parts) {
    const framework = await findStoredFramework(trx, part.framework)
    problems.push(...checkFramework(part, framework))
    problems.push(...(await checkUnits(trx, part, { placed, day })))
    if (framework === undefined) continue
    problems.push(...(await findOverlaps(trx, { part, framework, period: plan.period })))
    parts.push({ kind: part.kind, framework, units: [...new Set(part.units)] })
  }
  return { parts, problems }
}

/** Whether units of the kind can be assessed by the framework. */
export function isFor({ framework }: StoredFramework, kind: PartPlan['kind']): boolean {
  return (
    framework.unitKind === kind ||
    listNodes(framework).some(({ appliesTo }) => appliesTo?.includes(kind) === true)
  )
}

function twice({ parts }: RoundPlan): RoundPlanProblem[] {
  const kinds = parts.map(({ kind }) => kind)
  const repeated = new Set(kinds.filter((kind, index) => kinds.indexOf(kind) < index))
  return [...repeated].map((kind) =>
    problemOf('error', `parts.${kind}`, {
      vi: 'Loại đơn vị này có hai phần. Gộp thành một phần với một bộ chỉ số.',
      en: 'This kind of unit has two parts. Make one part of them, with one framework.',
    }),
  )
}

function checkFramework(
  { kind, framework: code }: PartPlan,
  framework: StoredFramework | undefined,
): RoundPlanProblem[] {
  const field = `parts.${kind}.framework`
  if (framework === undefined) {
    return [
      problemOf('error', field, {
        vi: `Không có bộ chỉ số "${code}" đã ban hành. Ban hành bộ chỉ số trước, hoặc chọn bộ khác.`,
        en: `No framework "${code}" was issued. Issue it first, or choose another.`,
      }),
    ]
  }
  if (isFor(framework, kind)) return []
  return [
    problemOf('error', field, {
      vi: `Bộ chỉ số "${framework.framework.name.vi}" không dành cho loại đơn vị này. Chọn bộ khác.`,
      en: `The framework "${framework.framework.name.en ?? code}" is not for this kind of unit. Choose another.`,
    }),
  ]
}

async function checkUnits(
  trx: ReadTrx,
  { kind, units }: PartPlan,
  { placed, day }: { placed: ReadonlyMap<string, PlacedUnit>; day: string },
): Promise<RoundPlanProblem[]> {
  const field = `parts.${kind}.units`
  const absent = units.filter((unit) => !placed.has(unit))
  const other = units.flatMap((code) => {
    const unit = placed.get(code)
    return unit !== undefined && unit.kind !== kind ? unit.name : []
  })
  const problems: RoundPlanProblem[] = []
  if (absent.length > 0) {
    const names = await nameUnits(trx, absent)
    const said = someOf(absent.map((code) => names.get(code) ?? code))
    problems.push(
      problemOf('error', field, {
        vi: `Không có hoặc không trực thuộc vào ngày ${dayText(day)}: ${said}. Bỏ khỏi danh sách, hoặc chọn đơn vị kế thừa.`,
        en: `Not there, or not below the owner, on ${day}: ${said}. Remove them, or choose their successors.`,
      }),
    )
  }
  if (other.length > 0) {
    problems.push(
      problemOf('error', field, {
        vi: `Không thuộc loại đơn vị của phần này: ${someOf(other)}. Chuyển sang phần của loại ấy.`,
        en: `Not of the kind of this part: ${someOf(other)}. Move them to the part of their kind.`,
      }),
    )
  }
  return problems
}

async function findOverlaps(
  trx: ReadTrx,
  { part, framework, period }: { part: PartPlan; framework: StoredFramework; period: string },
): Promise<RoundPlanProblem[]> {
  const { index } = framework.framework
  const others = await listOtherRounds(trx, { index, period, units: part.units })
  if (others.length === 0) return []
  const names = await nameUnits(
    trx,
    others.map(({ unit }) => unit),
  )
  const said = someOf(others.map(({ unit, round }) => `${names.get(unit) ?? unit} (${round})`))
  return [
    problemOf('warning', `parts.${part.kind}.units`, {
      vi: `Đang ở trong kỳ đánh giá khác của cùng chỉ số và thời kỳ: ${said}.`,
      en: `Already in another open round of the same index and period: ${said}.`,
    }),
  ]
}
