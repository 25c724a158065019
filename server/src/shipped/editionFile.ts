import { type Framework, LocalText, UnitKind } from '@thang/contracts'
import { z } from 'zod'
import type { Codes } from './reference.ts'
import type { ShippedUnit } from './shippedData.ts'

const Day = z.iso.date()
const EditionTable = z.strictObject({
  kind: UnitKind,
  boundaries: Day,
  framework: z.string().nullable(),
  unitCount: z.int().positive().nullable(),
  membership: z.enum(['all', 'listed']),
  parent: z.string().nullable(),
  main: z.boolean(),
  title: LocalText,
})
export type EditionTable = z.infer<typeof EditionTable>

/** The file `edition.json` of an edition's folder. */
export const EditionFile = z.strictObject({
  code: z.string().min(1),
  index: z.string().min(1),
  period: z.string().min(1),
  periodStart: Day,
  periodEnd: Day,
  title: LocalText,
  publishedOn: Day.nullable(),
  notes: z.array(LocalText),
  tables: z.array(EditionTable).min(1),
})

export type EditionFile = z.infer<typeof EditionFile>

/** What the rows of an edition may name. */
export interface EditionContext {
  readonly sources: Codes
  readonly indices: Codes
  readonly units: ReadonlyMap<string, ShippedUnit>
  readonly frameworks: ReadonlyMap<string, Framework>
}
