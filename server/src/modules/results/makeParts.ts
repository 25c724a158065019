import type { EditionPackage } from '@thang/contracts'
import { canonicalJson, type EditionResult } from '@thang/engine'
import { isDemonstration } from '../../platform/db/demonstrationMark.ts'
import type { ReadTrx } from '../../platform/db/database.ts'
import { findPreviousRanks, listEditionRows } from '../editions/index.ts'
import type { RoundSituation } from '../rounds/index.ts'
import { loadUnitRegistry, referTo, type UnitRegistry } from '../units/index.ts'
import { editionCode } from './editionCode.ts'
import { type EditionAbout, freezePart, hashOf, packageOf } from './freezePart.ts'
import { type FrozenPart, listCodesOfOthers } from './resultQueries.ts'
import { pointsByUnit } from './pointsByUnit.ts'
import { showTable } from './showTable.ts'
import { loadEvidence } from './snapshotEvidence.ts'
import type { Standing, StandingPart } from './standing.ts'
import type { Trace } from './trace.ts'

/** A round as it stands, with what its editions will be called. */
export interface Prepared {
  readonly round: RoundSituation
  readonly registry: UnitRegistry
  readonly parts: readonly { readonly standing: StandingPart; readonly about: EditionAbout }[]
}

/** Names the editions of a round that is not published yet: each kind of unit has its own. */
export async function prepareParts(
  trx: ReadTrx,
  round: RoundSituation,
  { standing, today }: { readonly standing: Standing; readonly today: string },
): Promise<Prepared> {
  const registry = await loadUnitRegistry(trx)
  const published = (await listEditionRows(trx)).map(({ code }) => code)
  const taken = new Set([...published, ...(await listCodesOfOthers(trx, round.id))])
  const demonstration = await isDemonstration(trx)
  const parts = standing.parts.map((part) => {
    const { owner, period } = round
    const code = editionCode({ index: part.framework.index, owner, period, kind: part.kind }, taken)
    const units = part.units.map(({ unit }) => unit)
    const boundaries = boundariesOf(registry, units, { periodEnd: round.periodEnd, today })
    const nameOf = (unit: string) => referTo(registry, unit, boundaries).name
    return {
      standing: part,
      about: { code, revision: 1, boundaries, demonstration, round, nameOf },
    }
  })
  return { round, registry, parts }
}

/** The hashes of the packages as they stand, in their order; nothing is scored. */
export function packageHashes({ parts }: Prepared): string[] {
  return parts
    .map(({ standing, about }) => hashOf(canonicalJson(packageOf(standing, about))))
    .toSorted()
}

/** Scores every part of the round in one call each, and freezes it. */
export async function makeParts(
  trx: ReadTrx,
  { round, registry, parts }: Prepared,
  preliminaryRanks: ReadonlyMap<string, number> | null,
): Promise<FrozenPart[]> {
  const evidence = await loadEvidence(trx, round.id)
  const made: FrozenPart[] = []
  for (const { standing, about } of parts) {
    const { framework, revision, frameworkId, kind, units } = standing
    const edition: EditionPackage = packageOf(standing, about)
    const submissions = new Map(units.map(({ unit, submission }) => [unit, submission]))
    const previousRanks = await findPreviousRanks(trx, {
      index: framework.index,
      kind,
      parent: round.owner,
      before: round.periodEnd,
    })
    const { scored: _scored, ...part } = freezePart(edition, {
      trace: (result) => traceOf(standing, evidence, result),
      frameworkId,
      boundaries: about.boundaries,
      show: (result) =>
        showTable(result, {
          framework: { ...framework, revision },
          kind,
          band: edition.band,
          submissionOf: (unit) => submissions.get(unit) ?? 0,
          refer: (unit) => referTo(registry, unit, about.boundaries),
          previousRanks,
          preliminaryRanks,
        }),
    })
    made.push(part)
  }
  return made
}

type Evidence = Awaited<ReturnType<typeof loadEvidence>>

function traceOf({ units }: StandingPart, evidence: Evidence, result: EditionResult): Trace {
  const points = pointsByUnit(result)
  return {
    answers: units.flatMap(({ unit, answers }) =>
      answers.map(({ node, scores, remarks }) => {
        const final = points.get(unit)?.get(node) ?? null
        return { unit, node, ...scores, final, remarks }
      }),
    ),
    evidence: units.flatMap(({ unit, submission, answers }) =>
      answers.flatMap(({ node }) =>
        evidence.of(submission, node).map((each) => ({ unit, ...each })),
      ),
    ),
  }
}

/** The last day of the period where all units existed on it; else today. */
function boundariesOf(
  registry: UnitRegistry,
  units: readonly string[],
  { periodEnd, today }: { readonly periodEnd: string; readonly today: string },
): string {
  const existed = units.every((code) => {
    const unit = registry.units.get(code)
    if (unit === undefined) return false
    const { validFrom, validTo } = unit
    return (
      (validFrom === null || validFrom <= periodEnd) && (validTo === null || periodEnd <= validTo)
    )
  })
  return existed && periodEnd <= today ? periodEnd : today
}
