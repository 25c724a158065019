import type { RegisteredUnitKind, UnitChange } from '@thang/contracts'
import type { ComboOption } from '../../ui/controls/ComboField.tsx'

/** A unit that is to begin, as it is typed. */
export interface BegunUnit {
  readonly code: string
  readonly name: string
  readonly shortName: string
  readonly nameEn: string
  readonly kind: RegisteredUnitKind
  /** Asked of provinces, districts and communes only. */
  readonly gsoCode: string
}

/** A unit that gives or receives, with a percentage as it is typed. */
export interface SharedUnit {
  readonly unit: ComboOption
  readonly share: string
}

/** One of the units into which a unit is split. */
export interface SplitPart {
  /** new: it begins; existing: another that is there; self: the unit itself, which goes on. */
  readonly to: 'new' | 'existing' | 'self'
  readonly begun: BegunUnit
  readonly unit: ComboOption | null
  readonly share: string
}

/** What the form of an event holds, whatever its kind; in the order in which it is shown. */
export interface EventValues {
  readonly kind: UnitChange['kind']
  readonly effectiveOn: string
  /** Of this unit, how much is merged: a percentage as it is typed. */
  readonly ownShare: string
  /** Units that are merged with it. */
  readonly others: readonly SharedUnit[]
  /** new, existing or self: what they are merged into. */
  readonly into: string
  /** The new unit, or the new name. */
  readonly begun: BegunUnit
  readonly parent: ComboOption | null
  readonly receiver: ComboOption | null
  readonly parts: readonly SplitPart[]
  /** What new units of a merger or split are parts of; null where they are of none. */
  readonly under: ComboOption | null
  readonly share: string
  /** Who is known to receive from a unit that is dissolved. */
  readonly heirs: readonly SharedUnit[]
  readonly number: string
  readonly issuedOn: string
  readonly issuer: string
  readonly note: string
}

/** The unit that the event is about. */
export interface Subject {
  readonly code: string
  readonly name: string
  readonly kind: RegisteredUnitKind
  readonly parent: { readonly code: string; readonly name: string } | null
}

export function noUnit(kind: RegisteredUnitKind): BegunUnit {
  return { code: '', name: '', shortName: '', nameEn: '', kind, gsoCode: '' }
}

export function noPart(kind: RegisteredUnitKind): SplitPart {
  return { to: 'new', begun: noUnit(kind), unit: null, share: '' }
}

export function noEvent(kind: UnitChange['kind'], unit: Subject, today: string): EventValues {
  const under = unit.parent === null ? null : { key: unit.parent.code, text: unit.parent.name }
  return {
    kind,
    effectiveOn: today,
    ownShare: '100',
    others: [],
    into: 'new',
    begun: noUnit(usualKind(kind, unit)),
    parent: null,
    receiver: null,
    parts: [noPart(unit.kind), noPart(unit.kind)],
    under,
    share: '',
    heirs: [],
    number: '',
    issuedOn: '',
    issuer: '',
    note: '',
  }
}

/** The kind that a unit begun by the event most often has. */
export function usualKind(kind: UnitChange['kind'], unit: Subject): RegisteredUnitKind {
  if (kind !== 'create') return unit.kind
  return unit.kind === 'province' || unit.kind === 'district' ? 'commune' : 'other'
}

/** Whether a unit begins by the event, so that it needs a code and a name of its own. */
export function beginsUnit({ kind, into, parts }: EventValues): boolean {
  if (kind === 'split') return parts.some(({ to }) => to === 'new')
  return kind === 'create' || (kind === 'merge' && into === 'new')
}

/** Whether units of the kind have a code of the statistics office: those that land is divided into. */
export function hasGsoCode(kind: RegisteredUnitKind): boolean {
  return kind === 'province' || kind === 'district' || kind === 'commune'
}
