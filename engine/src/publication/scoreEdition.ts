import { toSignificant } from '../composite/round.ts'
import { isKnown, type Missing } from '../figure.ts'
import type { Framework } from '../framework/framework.ts'
import { rankIndexValues } from '../framework/rankIndexValues.ts'
import { type ScoreOptions, scoreUnits, type UnitScore } from '../framework/score.ts'
import type { RawInputs } from '../scoring/outcome.ts'
import { engineVersion } from './engineVersion.ts'
import { publishedFigures } from './publishedFigures.ts'
import { type BandBasis, type RankBand, rankBands } from './rankBands.ts'
import { type ResultNode, resultNode, shownExplanation } from './resultNode.ts'

/** What a unit has at an indicator when a result is frozen. */
export type FrozenAnswer =
  | { readonly inputs: RawInputs }
  | { readonly points: number }
  | { readonly missing: Missing['missing'] }

/** Everything from which the figures of an edition follow. */
export interface EditionToScore {
  readonly edition: { readonly code: string; readonly revision: number; readonly kind: string }
  readonly framework: Framework
  readonly units: readonly {
    readonly unit: string
    readonly answers: Readonly<Record<string, FrozenAnswer>>
  }[]
  /** Null: no bands are drawn. */
  readonly band: BandBasis | null
}

/** What a unit has in an edition, and how it came by it. */
export interface UnitResult {
  readonly unit: string
  /** Null without a value. */
  readonly rank: number | null
  /** Shares its rank with another. */
  readonly tied: boolean
  /** The index value as it is published. */
  readonly value: number | null
  /** Why there is no value; `about` has the codes of the indicators that keep it from having one. */
  readonly reason: Missing['missing'] | null
  readonly about: readonly string[]
  readonly level: number | null
  readonly band: RankBand | null
  /** Of pillars, groups, indicators and views, as they are published; those that have none are left out. */
  readonly figures: Readonly<Record<string, number>>
  readonly explanation: UnitScore['explanation']
  readonly nodes: readonly ResultNode[]
  readonly views: readonly ResultNode[]
}

/** The figures of an edition. Numbers are to 12 significant digits where nothing rounded them before. */
export interface EditionResult {
  readonly format: 'thang-result'
  readonly version: 1
  readonly engine: string
  readonly edition: { readonly code: string; readonly revision: number }
  /** In the order of the codes. */
  readonly units: readonly UnitResult[]
}

/**
 * Works out an edition: values, ranks, bands and how each figure came about. All units go in together, and in
 * the order of their codes, so that the same answers give the same result however they are listed.
 */
export function scoreEdition(
  { edition, framework, units, band }: EditionToScore,
  options: ScoreOptions = {},
): EditionResult {
  const { kind } = edition
  const sorted = units.toSorted((a, b) => (a.unit < b.unit ? -1 : 1))
  const scores = scoreUnits(
    framework,
    sorted.map(({ unit, answers }) => ({ unit, kind, answers })),
    options,
  )
  const ranks = rankIndexValues(
    framework,
    scores.map(({ value }) => value),
  )
  const bands = band === null ? [] : rankBands(framework, { units: scores, kind }, band)
  return {
    format: 'thang-result',
    version: 1,
    engine: engineVersion,
    edition: { code: edition.code, revision: edition.revision },
    units: scores.map((score, at) => {
      const rank = ranks[at] ?? score.value
      return {
        unit: score.unit,
        rank: isKnown(rank) ? rank : null,
        tied: isKnown(rank) && ranks.filter((each) => each === rank).length > 1,
        ...valueOf(score),
        level: score.level,
        band: bands[at] ?? null,
        figures: publishedFigures(framework, score),
        explanation: shownExplanation(score.explanation),
        nodes: score.nodes.map(resultNode),
        views: score.views.map(resultNode),
      }
    }),
  }
}

function valueOf({ published }: UnitScore): Pick<UnitResult, 'value' | 'reason' | 'about'> {
  if (isKnown(published)) return { value: toSignificant(published), reason: null, about: [] }
  return { value: null, reason: published.missing, about: published.about ?? [] }
}
