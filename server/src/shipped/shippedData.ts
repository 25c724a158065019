import type {
  Confidence,
  Framework,
  LocalText,
  RegisteredUnitKind,
  Region,
  Source,
  UnitKind,
} from '@thang/contracts'
import type { z } from 'zod'
import type { ShippedCalendar } from './readCalendars.ts'

/** The facts of `data/`, read and checked; every code named anywhere exists. */
export interface ShippedData {
  /** The indices that frameworks and editions belong to; `data/indices.csv`: code,name_vi,name_en. */
  readonly indices: readonly { readonly code: string; readonly name: LocalText }[]
  readonly sources: readonly Source[]
  readonly regions: readonly Region[]
  readonly units: readonly ShippedUnit[]
  readonly formerNames: readonly ShippedName[]
  readonly lineage: readonly ShippedLineage[]
  readonly calendars: readonly ShippedCalendar[]
  readonly frameworks: readonly Framework[]
  readonly editions: readonly ShippedEdition[]
}

export interface ShippedUnit {
  readonly code: string
  readonly gsoCode: string | null
  readonly portalCode: string | null
  readonly kind: RegisteredUnitKind
  readonly name: string
  readonly shortName: string
  readonly nameEn: string | null
  readonly region: string | null
  readonly parent: string | null
  readonly area: string | null
  /** First and last day of validity; null where not known, or while it exists. */
  readonly validFrom: string | null
  readonly validTo: string | null
  readonly aliases: readonly string[]
  readonly source: string
}

/** A name the unit had for a while; the unit itself carries its last name. */
export interface ShippedName {
  readonly unit: string
  readonly name: string
  readonly shortName: string
  readonly nameEn: string | null
  readonly validFrom: string | null
  readonly validTo: string | null
  readonly legalBasis: string | null
  readonly source: string
}

/** One predecessor and one successor of a dated event; `share` is the part that went over, 0–1. */
export interface ShippedLineage {
  readonly event: string
  readonly kind: 'merge' | 'split' | 'rename' | 'transfer' | 'dissolve'
  readonly effectiveOn: string
  readonly predecessor: string
  readonly successor: string
  readonly share: number
  readonly legalBasis: string | null
  readonly legalBasisConfidence: string | null
  readonly source: string
}

export interface ShippedEdition {
  readonly code: string
  readonly index: string
  readonly period: string
  readonly periodStart: string
  readonly periodEnd: string
  readonly title: LocalText
  readonly publishedOn: string | null
  readonly notes: readonly LocalText[]
  readonly tables: readonly ShippedTable[]
}

export interface ShippedTable {
  readonly kind: z.infer<typeof UnitKind>
  readonly boundaries: string
  readonly framework: string | null
  /** How many units the full table has; null where not known. */
  readonly unitCount: number | null
  /** `all`: every unit of the kind that existed on the day; `listed`: those with figures. */
  readonly membership: 'all' | 'listed'
  readonly parent: string | null
  readonly main: boolean
  readonly title: LocalText
  readonly figures: readonly ShippedFigure[]
  readonly statistics: readonly ShippedStatistic[]
  readonly inputs: readonly ShippedInput[]
}

export interface ShippedFigure {
  readonly unit: string
  /** Node code, or null for the index itself. */
  readonly node: string | null
  readonly value: number | null
  readonly valueConfidence: Confidence | null
  readonly valueSource: string | null
  readonly rank: number | null
  readonly rankConfidence: Confidence | null
  readonly rankSource: string | null
  readonly note: LocalText | null
}

export interface ShippedStatistic {
  readonly node: string | null
  readonly statistic: 'mean' | 'national'
  readonly value: number
  readonly confidence: Confidence
  readonly source: string
}

export interface ShippedInput {
  readonly unit: string
  readonly node: string
  readonly input: string
  readonly value: number
  readonly source: string
}
