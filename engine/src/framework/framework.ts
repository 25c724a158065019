import type { LocalText } from '../localText.ts'
import type { ScoringRule } from '../scoring/rule.ts'

/** The levels a framework may know, from the total down. */
export const levels = ['total', 'pillar', 'group', 'indicator'] as const

/** A level of a framework: the total, or one of those below it. */
export type Level = (typeof levels)[number]

/** Whether a statement about the framework is known from a source, rebuilt from memory, or not known. */
export const knowledgeStates = ['verified', 'reconstructed', 'unknown'] as const

/** How far a statement about the framework is known. */
export type Knowledge = (typeof knowledgeStates)[number]

/** The ways in which the value of an indicator may come about. */
export const provenances = ['measured', 'reported', 'survey', 'computed', 'judged'] as const

/**
 * How the value of an indicator comes about. `measured` by a system, `reported` by the unit with
 * evidence, asked in a `survey`, `computed` from other figures, `judged` by an appraiser.
 */
export type Provenance = (typeof provenances)[number]

/**
 * How a node's children form its value.
 * `sum-of-points`: Σ points of the children ÷ `per`; `per` 1000 turns 1000 points into an index of 0–1.
 * `arithmetic`, `geometric`: the weighted mean of the children's values × `scale` (1 unless given).
 */
export type Aggregation =
  | { readonly method: 'sum-of-points'; readonly per: number }
  | { readonly method: 'arithmetic'; readonly scale?: number }
  | { readonly method: 'geometric'; readonly scale?: number }

/**
 * What happens to a not-applicable indicator. `rescale`: it leaves the denominator, the earned share
 * of the rest is stretched to the group's maximum. `full-marks`: it is awarded its maximum.
 */
export type NotApplicablePolicy = 'rescale' | 'full-marks'

/**
 * What somebody stated that a node was in the earlier version of that code: an indicator there, the
 * same or changed in what it means; or nothing, since it is new.
 */
export type EarlierNode =
  | {
      readonly framework: string
      readonly as: 'same' | 'changed'
      readonly code: string
      readonly note?: LocalText
    }
  | { readonly framework: string; readonly as: 'new'; readonly note?: LocalText }

/**
 * A pillar, a group or an indicator, with what it brings and how it is made of inputs or of its
 * children.
 */
export interface FrameworkNode {
  /** Stays with the node when its code or wording is edited and when the set is cloned. */
  readonly id?: string
  /** Unique within the framework, such as `1` or `CQS.1.2`. */
  readonly code: string
  readonly level: Exclude<Level, 'total'>
  readonly name: LocalText
  /** The most points the node can bring; null where not known; 0 where it is not scored. */
  readonly maxPoints: number | null
  /** Relative weight among its siblings, for the arithmetic and geometric means. */
  readonly weight?: number
  readonly aggregation?: Aggregation
  readonly rule?: ScoringRule
  /**
   * Whether the rule is published. `unknown`: nobody has published one, so that the indicator is judged
   * or cannot be scored; as the node's `knowledge` unless given.
   */
  readonly ruleKnowledge?: Knowledge
  readonly notApplicable?: NotApplicablePolicy
  /** Kinds of unit to which the node applies; all where absent. */
  readonly appliesTo?: readonly string[]
  /** How many components the official set has here, when not all of them are listed. */
  readonly componentCount?: number
  readonly knowledge: Knowledge
  /** The evidence that is required; none where absent. */
  readonly evidence?: LocalText
  readonly dataSource?: LocalText
  readonly provenance?: Provenance
  /** The department that appraises it: as the document calls it, and the unit that it is. */
  readonly appraisedBy?: { readonly name: LocalText; readonly unit?: string }
  readonly note?: LocalText
  /** What it was in an earlier version, where that was stated and is not to be found by matching. */
  readonly earlier?: EarlierNode
  /** Code of the source that the node's wording and points come from. */
  readonly source: string | null
  readonly children: readonly FrameworkNode[]
}

/**
 * A view over groups that is not a level: the pillars of 2021–2023 overlap and do not add up to the
 * index. Its value is Σ points of its groups ÷ `maxPoints`.
 */
export interface FrameworkView {
  readonly code: string
  readonly name: LocalText
  readonly maxPoints: number | null
  readonly groups: readonly string[]
  readonly knowledge: Knowledge
  readonly source: string | null
}

/** A step of a level scale: reached from `from` on (`inclusive`), or only above it. */
export interface LevelStep {
  readonly level: number
  readonly name?: LocalText
  readonly from: number
  readonly inclusive: boolean
}

/** One version of a set of indicators with its legal basis, points and scoring rules. Data, never code. */
export interface Framework {
  /** Such as `dti-province-2021`. */
  readonly code: string
  /** The index this is a version of, such as `dti`. */
  readonly index: string
  /** Code of the version that it was cloned from. */
  readonly clonedFrom?: string
  readonly name: LocalText
  readonly unitKind: string
  /** The periods for which it was used, such as `2021`. */
  readonly periods: readonly string[]
  readonly legalBasis: {
    readonly document: string
    readonly issuedOn: string | null
    readonly title?: string
  } | null
  /** Total of points, such as 1000; null where unknown or where the framework has no points. */
  readonly maxPoints: number | null
  readonly total: Aggregation
  /** Decimals with which the index value is published, such as 4. */
  readonly decimals: number
  /** Whether published group values are shares of the maximum (0–1) or points. */
  readonly groupValues: 'share' | 'points'
  /** The rank is taken on the published, rounded value or on the unrounded one. */
  readonly rankedOn: 'rounded' | 'unrounded'
  /** The deepest level down to which all points or weights are known; scoring below is refused. */
  readonly knownDepth: Level
  readonly notApplicable: NotApplicablePolicy
  readonly levelScale?: readonly LevelStep[]
  /** What the raw inputs are called, by the names that rules use. */
  readonly inputNames?: Readonly<Record<string, LocalText>>
  /** In what the raw inputs are counted, such as hồ sơ or %. */
  readonly inputUnits?: Readonly<Record<string, LocalText>>
  readonly nodes: readonly FrameworkNode[]
  readonly views: readonly FrameworkView[]
  readonly notes: readonly LocalText[]
  readonly sources: readonly string[]
}
