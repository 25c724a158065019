import type { AppraisedAs, CorrectionCheck, FrozenAnswer, NewCorrection } from '@thang/contracts'
import { engineVersion, findNode, type FrameworkNode, pointsInput } from '@thang/engine'
import type { ReadTrx } from '../../../platform/db/database.ts'
import { checkDecision } from '../../appraisal/index.ts'
import type { RoundSituation } from '../../rounds/index.ts'
import { loadUnitRegistry, referTo, type UnitRegistry } from '../../units/index.ts'
import { freezePart } from '../freezePart.ts'
import { loadStanding } from '../loadStanding.ts'
import { pointsByUnit } from '../pointsByUnit.ts'
import { correctsNothing, notInResult } from '../refusals.ts'
import { type FrozenPart, listPublishedBodies, type PublishedBody } from '../resultQueries.ts'
import { showTable } from '../showTable.ts'
import type { StandingAnswer } from '../standing.ts'
import { movedRanks } from './movedRanks.ts'
import { presentChanges, presentRanks } from './presentCorrection.ts'
import type { CorrectedAnswer, CorrectedRank } from './queries.ts'

/** What a correction would make of the published editions. */
export interface BuiltCorrection {
  /** Of those kinds alone in which something changes. */
  readonly parts: readonly FrozenPart[]
  readonly changes: readonly CorrectedAnswer[]
  readonly ranks: readonly CorrectedRank[]
  readonly registry: UnitRegistry
}

type Change = NewCorrection['changes'][number]

/** A change where it belongs. */
interface Placed extends Change {
  readonly unit: string
  readonly own: FrozenAnswer
  readonly definition: FrameworkNode
}

/** Works the published editions out anew with the changes; throws where they name what is not in them, or change nothing. */
export async function buildCorrection(
  trx: ReadTrx,
  round: RoundSituation,
  { changes, reason }: NewCorrection,
): Promise<BuiltCorrection> {
  const registry = await loadUnitRegistry(trx)
  const ownOf = await loadOwn(trx, round)
  const bodies = await listPublishedBodies(trx, round.id)
  const placed = Map.groupBy(
    changes.map((change) => ({ change, ...place(bodies, change, ownOf) })),
    ({ body }) => body.kind,
  )
  const made = [...placed.entries()].flatMap(([kind, items]) => {
    const body = bodies.find((each) => each.kind === kind)
    const inKind = items.map(({ placed: each }) => each)
    return body === undefined ? [] : correctPart({ body, registry, reason }, inKind)
  })
  const built = {
    parts: made.map(({ part }) => part),
    changes: made.flatMap((each) => each.changes),
    ranks: made.flatMap((each) => each.ranks),
    registry,
  }
  if (built.changes.every(({ before, after }) => before === after) && built.ranks.length === 0) {
    throw correctsNothing()
  }
  return built
}

/** As it is shown before anything is proposed. */
export function presentCheck({ registry, changes, ranks }: BuiltCorrection): CorrectionCheck {
  return { changes: presentChanges(registry, changes), ranks: presentRanks(registry, ranks) }
}

async function loadOwn(trx: ReadTrx, round: RoundSituation) {
  const { parts } = await loadStanding(trx, round)
  const answers = new Map<string, StandingAnswer>()
  for (const { units } of parts) {
    for (const { submission, answers: said } of units) {
      for (const answer of said) answers.set(`${submission} ${answer.node}`, answer)
    }
  }
  return (submission: number, node: string) => answers.get(`${submission} ${node}`)?.own
}

function place(
  bodies: readonly PublishedBody[],
  change: Change,
  ownOf: (submission: number, node: string) => FrozenAnswer | undefined,
): { readonly body: PublishedBody; readonly placed: Placed } {
  const { submission, node } = change
  for (const body of bodies) {
    const row = body.shown.rows.find((each) => each.submission === submission)
    if (row === undefined) continue
    const answers = body.package.units.find(({ unit }) => unit === row.unit.code)?.answers
    const definition = findNode(body.package.framework, node)
    if (answers === undefined || definition === undefined || !Object.hasOwn(answers, node)) break
    if (change.decision.as !== 'accepted') checkDecision(definition, change.decision)
    const own = ownOf(submission, node) ?? { missing: 'not-submitted' }
    return { body, placed: { ...change, unit: row.unit.code, own, definition } }
  }
  throw notInResult(submission, node)
}

function correctPart(
  { body, registry, reason }: { body: PublishedBody; registry: UnitRegistry; reason: string },
  changes: readonly Placed[],
) {
  const { framework, edition, units } = body.package
  const corrected = {
    ...body.package,
    engine: engineVersion,
    edition: { ...edition, revision: body.revision + 1 },
    units: units.map((unit) => ({
      ...unit,
      answers: {
        ...unit.answers,
        ...Object.fromEntries(
          changes.flatMap((change) =>
            change.unit === unit.unit ? [[change.node, answerOf(change)] as const] : [],
          ),
        ),
      },
    })),
  }
  const shown = new Map(body.shown.rows.map((row) => [row.unit.code, row]))
  const ranksOf = (pick: 'previousRank' | 'preliminaryRank') =>
    new Map(
      [...shown].flatMap(([unit, row]) => (row[pick] === null ? [] : [[unit, row[pick]] as const])),
    )
  const { scored, ...part } = freezePart(corrected, {
    frameworkId: body.frameworkId,
    boundaries: body.boundaries,
    trace: (result) => {
      const points = pointsByUnit(result)
      const answers = body.trace.answers.map((answer) => {
        const { unit, node, remarks } = answer
        const touched = changes.some((each) => each.unit === unit && each.node === node)
        const final = points.get(unit)?.get(node) ?? null
        const said = touched ? [...remarks, { by: 'council' as const, text: reason }] : remarks
        return { ...answer, final, remarks: said }
      })
      return { ...body.trace, answers }
    },
    show: (result) =>
      showTable(result, {
        framework: { ...framework, revision: body.shown.framework.revision },
        kind: body.kind,
        band: body.package.band,
        submissionOf: (unit) => shown.get(unit)?.submission ?? 0,
        refer: (unit) => referTo(registry, unit, body.boundaries),
        previousRanks: ranksOf('previousRank'),
        preliminaryRanks: ranksOf('preliminaryRank'),
      }),
  })
  const [before, after] = [pointsByUnit(body.result), pointsByUnit(scored)]
  return {
    part,
    ranks: movedRanks(body.kind, body.result, scored),
    changes: changes.map(({ submission, unit, node, decision, definition }) => ({
      submission,
      unit,
      kind: body.kind,
      node,
      name: definition.name,
      before: before.get(unit)?.get(node) ?? null,
      after: after.get(unit)?.get(node) ?? null,
      decision,
    })),
  }
}

function answerOf({ decision, own, definition }: Placed): FrozenAnswer {
  switch (decision.as) {
    case 'accepted':
      return own
    case 'points':
      return { points: decision.points }
    case 'not-applicable':
      return { missing: 'not-applicable' }
    case 'inputs':
      return ofInputs(definition, decision)
    default:
      throw new Error(`Unknown decision: ${JSON.stringify(decision satisfies never)}`)
  }
}

function ofInputs(
  { rule }: FrameworkNode,
  { inputs }: Extract<AppraisedAs, { as: 'inputs' }>,
): FrozenAnswer {
  if (rule !== undefined) return { inputs }
  const points = Object.hasOwn(inputs, pointsInput) ? inputs[pointsInput] : undefined
  return typeof points === 'number' ? { points } : { missing: 'not-submitted' }
}
