import { createHash } from 'node:crypto'
import type { EditionPackage, ResultTable } from '@thang/contracts'
import { celEvaluate } from '@thang/contracts/cel'
import { canonicalJson, type EditionResult, engineVersion, scoreEdition } from '@thang/engine'
import type { FrozenPart } from './resultQueries.ts'
import type { StandingPart } from './standing.ts'
import type { Trace } from './trace.ts'

/** Replications and noise of every band that is drawn here. */
const usualBand = { replications: 1000, noise: 0.25 } as const

/** What is said of the edition that the part will be. */
export interface EditionAbout {
  readonly code: string
  readonly revision: number
  readonly boundaries: string
  readonly demonstration: boolean
  readonly round: {
    readonly owner: string | null
    readonly period: string
    readonly periodStart: string
    readonly periodEnd: string
  }
  readonly nameOf: (unit: string) => string
}

/** The package of the units of one kind as they stand. */
export function packageOf(
  { kind, framework, units }: StandingPart,
  { code, revision, demonstration, round, nameOf }: EditionAbout,
): EditionPackage {
  return {
    format: 'thang-edition',
    version: 1,
    engine: engineVersion,
    demonstration,
    edition: {
      code,
      revision,
      index: framework.index,
      period: round.period,
      periodStart: round.periodStart,
      periodEnd: round.periodEnd,
      kind,
      owner: round.owner,
    },
    framework,
    units: units
      .map(({ unit, answers }) => ({
        unit,
        name: nameOf(unit),
        answers: Object.fromEntries(answers.map(({ node, stands }) => [node, stands])),
      }))
      .toSorted((a, b) => (a.unit < b.unit ? -1 : 1)),
    band: { ...usualBand, seed: seedOf(code) },
  }
}

/** Nobody chooses by what numbers chance begins: they follow from the code of the edition. */
function seedOf(code: string): number {
  return createHash('sha256').update(code).digest().readUInt32BE(0)
}

/** Scores a package in one call and freezes what went in and what came out. */
export function freezePart(
  edition: EditionPackage,
  made: {
    readonly trace: (scored: EditionResult) => Trace
    readonly frameworkId: number
    readonly boundaries: string
    readonly show: (result: EditionResult) => ResultTable
  },
): FrozenPart & { readonly scored: EditionResult } {
  const scored = scoreEdition(edition, { evaluate: celEvaluate })
  const texts = {
    package: canonicalJson(edition),
    result: canonicalJson(scored),
    trace: canonicalJson(made.trace(scored)),
  }
  return {
    kind: edition.edition.kind,
    frameworkId: made.frameworkId,
    editionCode: edition.edition.code,
    revision: edition.edition.revision,
    boundaries: made.boundaries,
    ...texts,
    packageHash: hashOf(texts.package),
    resultHash: hashOf(texts.result),
    traceHash: hashOf(texts.trace),
    shown: made.show(scored),
    scored,
  }
}

/** What is signed: the hash of the hashes of every part, as `publish_result` counts it too. */
export function hashOfParts(parts: readonly FrozenPart[]): string {
  const lines = parts
    .toSorted((a, b) => (a.kind < b.kind ? -1 : 1))
    .map((part) => [part.kind, part.packageHash, part.resultHash, part.traceHash].join(' '))
  return hashOf(lines.join('\n'))
}

export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
