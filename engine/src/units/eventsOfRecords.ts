import { dayAfter } from './dayBefore.ts'
import { isWhole } from './followLineage.ts'
import type { DatedUnit, LineageStep, Validity } from './lineage.ts'
import type { NewUnit, UnitEvent, UnitName } from './unitEvent.ts'
import { inOrderOfDays } from './unitHistory.ts'

/** A unit as registers record it: with its last name, its parent, its first and last day. */
export interface UnitRecord extends DatedUnit, UnitName {
  readonly parent: string | null
}

/** A name that a unit had for a while. */
export interface NameRecord extends Validity, UnitName {
  readonly unit: string
  readonly legalBasis: string | null
}

/** One predecessor and one successor of an event that registers record. */
export interface LineageRecord extends LineageStep {
  readonly event: string
  readonly kind: string
  readonly legalBasis: string | null
}

/** Units, their names by date, and what became of them, as registers record them. */
export interface UnitRecords {
  readonly units: readonly UnitRecord[]
  readonly formerNames: readonly NameRecord[]
  readonly lineage: readonly LineageRecord[]
}

/**
 * The events that registers of units tell of, in the order of their days. A unit that no lineage
 * explains is created on its first day and dissolved after its last, without a legal basis; one that
 * begins before its recorded parent comes under it when that begins.
 */
export function eventsOfRecords(records: UnitRecords): UnitEvent[] {
  const known = {
    records,
    units: new Map(records.units.map((unit) => [unit.code, unit])),
    begun: new Set<string>(),
  }
  const moves = groupByReceiver(records.lineage)
    .toSorted(([a], [b]) => (a.effectiveOn < b.effectiveOn ? -1 : 1))
    .flatMap((rows) => moveOf(known, rows) ?? [])
  const created = records.units
    .filter((unit) => !known.begun.has(unit.code))
    .toSorted((a, b) => depthOf(known, a) - depthOf(known, b))
  // A unit comes after what made its parent on the same day.
  const first = created.filter((unit) => !isUnderBegun(known, unit))
  const last = created.filter((unit) => isUnderBegun(known, unit))
  return inOrderOfDays([
    ...first.map((unit) => creationOf(known, unit)),
    ...moves,
    ...last.map((unit) => creationOf(known, unit)),
    ...records.units.flatMap((unit) => comingUnderParent(known, unit)),
    ...records.units.flatMap((unit) => renamesOf(records, unit.code)),
    ...records.units.flatMap((unit) => endOf(records, unit)),
  ])
}

interface Known {
  readonly records: UnitRecords
  readonly units: ReadonlyMap<string, UnitRecord>
  /** The units that begin by an event of the lineage. */
  readonly begun: Set<string>
}

type Rows = readonly [LineageRecord, ...LineageRecord[]]

/** Rows of one event are kept together by receiver, those of a split by the unit that is split. */
function groupByReceiver(lineage: readonly LineageRecord[]): Rows[] {
  const groups = new Map<string, [LineageRecord, ...LineageRecord[]]>()
  for (const row of lineage) {
    if (row.predecessor === row.successor) continue
    const key = `${row.event} ${row.kind === 'split' ? row.predecessor : row.successor}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  return [...groups.values()]
}

function moveOf(known: Known, rows: Rows): UnitEvent | undefined {
  const [{ event: code, effectiveOn, legalBasis, kind, predecessor, successor, share }] = rows
  const several = known.records.lineage.some(
    (row) => row.event === code && row.successor !== row.predecessor && !rows.includes(row),
  )
  const side = kind === 'split' ? predecessor : successor
  const dated = { event: several ? `${code} ${side}` : code, effectiveOn, legalBasis }
  if (kind === 'split') return splitOf(known, rows, dated)
  if (kind === 'transfer' && rows.length === 1 && !isWhole(share))
    return { ...dated, kind, from: predecessor, to: successor, share }
  const from = rows.map((row) => ({ unit: row.predecessor, share: row.share }))
  return { ...dated, kind: 'merge', from, into: receiver(known, successor, effectiveOn) }
}

function splitOf(
  known: Known,
  rows: Rows,
  dated: {
    readonly event: string
    readonly effectiveOn: string
    readonly legalBasis: string | null
  },
): UnitEvent {
  const [{ predecessor, effectiveOn }] = rows
  const into = rows.map((row) => ({
    ...receiver(known, row.successor, effectiveOn),
    share: row.share,
  }))
  const kept = 1 - rows.reduce((sum, row) => sum + row.share, 0)
  const keeps = kept > 0 && !isWhole(1 - kept)
  return {
    ...dated,
    kind: 'split',
    unit: predecessor,
    into: keeps ? [...into, { unit: predecessor, share: kept }] : into,
  }
}

function receiver(known: Known, unit: string, on: string): { unit: string; create?: NewUnit } {
  const record = known.units.get(unit)
  if (record === undefined || record.validFrom !== on || known.begun.has(unit)) return { unit }
  known.begun.add(unit)
  return { unit, create: startOf(known, record) }
}

function creationOf(known: Known, unit: UnitRecord): UnitEvent {
  return {
    event: `create ${unit.code}`,
    kind: 'create',
    effectiveOn: unit.validFrom,
    legalBasis: null,
    unit: unit.code,
    create: startOf(known, unit),
  }
}

function startOf(known: Known, unit: UnitRecord): NewUnit {
  const [first] = namesOf(known.records, unit.code)
  const { name, shortName, nameEn } = first ?? unit
  const parent = isParentLater(known, unit) ? null : unit.parent
  return { kind: unit.kind, parent, name, shortName, nameEn }
}

function isParentLater({ units }: Known, { parent, validFrom }: UnitRecord): boolean {
  const start = parent === null ? null : (units.get(parent)?.validFrom ?? null)
  return start !== null && (validFrom === null || validFrom < start)
}

function comingUnderParent(known: Known, unit: UnitRecord): UnitEvent[] {
  const start = unit.parent === null ? null : (known.units.get(unit.parent)?.validFrom ?? null)
  if (start === null || !isParentLater(known, unit)) return []
  if (unit.validTo !== null && unit.validTo < start) return []
  const { code, parent } = unit
  const dated = { event: `parent ${code}`, effectiveOn: start, legalBasis: null }
  return [{ ...dated, kind: 're-parent', unit: code, parent }]
}

function namesOf({ formerNames }: UnitRecords, code: string): NameRecord[] {
  return formerNames
    .filter((name) => name.unit === code)
    .toSorted((a, b) => ((a.validFrom ?? '') < (b.validFrom ?? '') ? -1 : 1))
}

function renamesOf(records: UnitRecords, code: string): UnitEvent[] {
  const names = namesOf(records, code)
  const last = names.at(-1)
  const unit = records.units.find((one) => one.code === code)
  const lasting = last === undefined || last.validTo === null || last.validTo === unit?.validTo
  const current =
    unit === undefined || lasting
      ? []
      : [{ ...unit, validFrom: dayAfter(last.validTo ?? ''), legalBasis: null }]
  return [...names.slice(1), ...current].flatMap((name, index) => {
    if (name.validFrom === null) return []
    const { shortName, nameEn, validFrom: effectiveOn, legalBasis } = name
    const recorded = records.lineage.find(
      (row) => row.kind === 'rename' && row.successor === code && row.effectiveOn === effectiveOn,
    )
    return {
      event: recorded?.event ?? `rename ${code} ${index + 1}`,
      kind: 'rename' as const,
      effectiveOn,
      legalBasis: recorded?.legalBasis ?? legalBasis,
      unit: code,
      name: { name: name.name, shortName, nameEn },
    }
  })
}

function endOf({ lineage }: UnitRecords, { code, validTo }: UnitRecord): UnitEvent[] {
  if (validTo === null) return []
  const effectiveOn = dayAfter(validTo)
  const given = lineage
    .filter((row) => row.predecessor === code && row.successor !== code)
    .filter((row) => row.effectiveOn === effectiveOn)
    .reduce((sum, row) => sum + row.share, 0)
  if (isWhole(given)) return []
  const dated = { event: `dissolve ${code}`, effectiveOn, legalBasis: null }
  return [{ ...dated, kind: 'dissolve', unit: code, heirs: [] }]
}

function isUnderBegun(known: Known, { parent }: UnitRecord): boolean {
  return parent !== null && known.begun.has(parent)
}

function depthOf({ units }: Known, unit: UnitRecord): number {
  const seen = new Set([unit.code])
  let depth = 0
  for (let above = unit.parent; above !== null && !seen.has(above); depth += 1) {
    seen.add(above)
    above = units.get(above)?.parent ?? null
  }
  return depth
}
