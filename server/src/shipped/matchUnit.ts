import { existedOn } from '@thang/engine'
import { foldName, foldPlain } from './foldName.ts'
import type { ShippedName, ShippedUnit } from './shippedData.ts'

export interface MatchOptions {
  readonly kind: ShippedUnit['kind']
  /** The day on which the unit has to exist; any time unless given. */
  readonly on?: string
  /** Whether to look for the nearest name of an unknown unit, which takes a while; yes unless false. */
  readonly suggest?: boolean
  /** Names units had for a while. */
  readonly formerNames?: readonly ShippedName[]
}

export type UnitMatch =
  | { readonly unit: ShippedUnit }
  | { readonly refused: 'ambiguous'; readonly candidates: readonly ShippedUnit[] }
  /** It exists, but not on the day. */
  | { readonly refused: 'not-valid-on'; readonly candidates: readonly ShippedUnit[] }
  | { readonly refused: 'unknown'; readonly nearest: ShippedUnit | null }

/**
 * The unit a text means: by code, then GSO or portal code, then name, alias or former name, whatever
 * the placement of tone marks, then the same without diacritics. The first of these that finds a unit
 * of the kind that existed on the day decides; where it finds several, the match is ambiguous.
 */
export function matchUnit(
  units: readonly ShippedUnit[],
  text: string,
  options: MatchOptions,
): UnitMatch {
  const index = indexOf(units, options)
  const { on } = options
  const found = lookUp(index, text)
  const valid = found.map((step) =>
    on === undefined ? step : step.filter((unit) => existedOn(unit, on)),
  )
  const decisive = valid.find((step) => step.length > 0) ?? []
  const [only, ...others] = decisive
  if (only !== undefined && others.length === 0) return { unit: only }
  if (only !== undefined) return { refused: 'ambiguous', candidates: decisive }
  const outside = found.find((step) => step.length > 0) ?? []
  if (outside.length > 0) return { refused: 'not-valid-on', candidates: outside }
  const nearest = options.suggest === false ? null : nearestUnit(index, text, on)
  return { refused: 'unknown', nearest }
}

interface UnitIndex {
  readonly units: readonly ShippedUnit[]
  readonly byCode: ReadonlyMap<string, readonly ShippedUnit[]>
  readonly byOtherCode: ReadonlyMap<string, readonly ShippedUnit[]>
  readonly byName: ReadonlyMap<string, readonly ShippedUnit[]>
  readonly byPlain: ReadonlyMap<string, readonly ShippedUnit[]>
}

/** A table asks once a row; the index of the same units is made once. */
const indices = new WeakMap<readonly ShippedUnit[], Map<string, UnitIndex>>()

function indexOf(
  units: readonly ShippedUnit[],
  { kind, formerNames = [] }: MatchOptions,
): UnitIndex {
  const kinds = indices.get(units) ?? new Map<string, UnitIndex>()
  indices.set(units, kinds)
  const key = `${kind} ${formerNames.length}`
  const made = kinds.get(key) ?? buildIndex(units, kind, formerNames)
  kinds.set(key, made)
  return made
}

function buildIndex(
  all: readonly ShippedUnit[],
  kind: ShippedUnit['kind'],
  formerNames: readonly ShippedName[],
): UnitIndex {
  const units = all.filter((unit) => unit.kind === kind)
  const names = new Map(units.map((unit) => [unit, namesOf(unit, formerNames)]))
  const namesIn = (unit: ShippedUnit) => names.get(unit) ?? []
  return {
    units,
    byCode: group(units, (unit) => [foldCode(unit.code)]),
    byOtherCode: group(units, (unit) =>
      [unit.gsoCode, unit.portalCode].flatMap((code) => (code === null ? [] : foldCode(code))),
    ),
    byName: group(units, (unit) => namesIn(unit).map(foldName)),
    byPlain: group(units, (unit) => namesIn(unit).map(foldPlain)),
  }
}

function namesOf(unit: ShippedUnit, formerNames: readonly ShippedName[]): string[] {
  const former = formerNames.filter((name) => name.unit === unit.code)
  return [
    unit.name,
    unit.shortName,
    ...(unit.nameEn === null ? [] : [unit.nameEn]),
    ...unit.aliases,
    ...former.flatMap(({ name, shortName, nameEn }) => [
      name,
      shortName,
      ...(nameEn === null ? [] : [nameEn]),
    ]),
  ]
}

function group(units: readonly ShippedUnit[], keysOf: (unit: ShippedUnit) => readonly string[]) {
  const groups = new Map<string, ShippedUnit[]>()
  for (const unit of units) {
    for (const key of new Set(keysOf(unit))) {
      const members = groups.get(key)
      if (members === undefined) groups.set(key, [unit])
      else members.push(unit)
    }
  }
  return groups
}

/** What each step finds, the surest step first. A spreadsheet turns code 01 into 1. */
function lookUp(index: UnitIndex, text: string): (readonly ShippedUnit[])[] {
  const code = foldCode(text)
  return [
    index.byCode.get(code) ?? [],
    index.byOtherCode.get(code) ?? [],
    index.byName.get(foldName(text)) ?? [],
    index.byPlain.get(foldPlain(text)) ?? [],
    /^\d$/.test(code) ? (index.byOtherCode.get(`0${code}`) ?? []) : [],
  ]
}

function foldCode(code: string): string {
  return code.normalize('NFC').trim().toLowerCase()
}

/** The unit whose name is least different, where at most a third of it is. */
function nearestUnit(index: UnitIndex, text: string, on: string | undefined): ShippedUnit | null {
  const wanted = foldPlain(text)
  let best: { unit: ShippedUnit; distance: number } | null = null
  for (const [name, units] of index.byPlain) {
    const unit = units.find((one) => on === undefined || existedOn(one, on))
    if (unit === undefined || Math.abs(name.length - wanted.length) > 4) continue
    const distance = editDistance(wanted, name)
    const close = distance <= Math.floor(name.length / 3)
    if (close && (best === null || distance < best.distance)) best = { unit, distance }
  }
  return best?.unit ?? null
}

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const change = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      row.push(Math.min(change, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1))
    }
    previous = row
  }
  return previous[b.length] ?? 0
}
