// Written by `npm run generate:tables` from the migrated schema; do not edit by hand.
import type { Generated, GeneratedAlways } from 'kysely'

export interface Tables {
  edition_figures: EditionFiguresTable
  edition_inputs: EditionInputsTable
  edition_members: EditionMembersTable
  edition_statistics: EditionStatisticsTable
  edition_tables: EditionTablesTable
  editions: EditionsTable
  frameworks: FrameworksTable
  indices: IndicesTable
  reference_facts: ReferenceFactsTable
  regions: RegionsTable
  sources: SourcesTable
  unit_lineage: UnitLineageTable
  unit_names: UnitNamesTable
  units: UnitsTable
}

export interface EditionFiguresTable {
  table_id: number
  unit_code: string
  node_code: string
  value: number | null
  value_confidence: 'verified' | 'derived' | 'likely' | 'conflicting' | null
  value_source: string | null
  rank: number | null
  rank_confidence: 'verified' | 'derived' | 'likely' | 'conflicting' | null
  rank_source: string | null
  note: unknown
}

export interface EditionInputsTable {
  table_id: number
  unit_code: string
  node_code: string
  input: string
  value: number
  source_code: string
}

export interface EditionMembersTable {
  table_id: number
  unit_code: string
}

export interface EditionStatisticsTable {
  table_id: number
  node_code: string
  statistic: 'mean' | 'national'
  value: number
  confidence: 'verified' | 'derived' | 'likely' | 'conflicting'
  source_code: string
}

export interface EditionTablesTable {
  id: GeneratedAlways<number>
  edition_id: number
  kind: string
  boundaries: string
  parent_code: string | null
  framework_id: number | null
  title: unknown
  main: boolean
  unit_count: number | null
  all_units: boolean
}

export interface EditionsTable {
  id: GeneratedAlways<number>
  code: string
  revision: number
  index_code: string
  period: string
  period_start: string
  period_end: string
  title: unknown
  notes: unknown
  published_on: string | null
  content_hash: string
  published_at: Date | null
}

export interface FrameworksTable {
  id: GeneratedAlways<number>
  code: string
  revision: number
  index_code: string
  body: unknown
  content_hash: string
  issued_at: Date | null
}

export interface IndicesTable {
  code: string
  name: unknown
}

export interface ReferenceFactsTable {
  only_row: Generated<boolean>
  content_hash: string
  files_hash: string
}

export interface RegionsTable {
  code: string
  name: string
  name_en: string
}

export interface SourcesTable {
  code: string
  title: string
  url: string | null
  publisher: string | null
  note: string | null
}

export interface UnitLineageTable {
  event: string
  kind: 'merge' | 'split' | 'rename' | 'transfer' | 'dissolve'
  effective_on: string
  predecessor_code: string
  successor_code: string
  share: number
  legal_basis: string | null
  legal_basis_confidence: string | null
  source_code: string
}

export interface UnitNamesTable {
  unit_code: string
  name: string
  short_name: string
  name_en: string | null
  valid_from: string | null
  valid_to: string | null
  legal_basis: string | null
  source_code: string
}

export interface UnitsTable {
  code: string
  kind: string
  name: string
  short_name: string
  name_en: string | null
  gso_code: string | null
  portal_code: string | null
  region_code: string | null
  parent_code: string | null
  area: string | null
  valid_from: string | null
  valid_to: string | null
  aliases: Generated<string[]>
  source_code: string
}
