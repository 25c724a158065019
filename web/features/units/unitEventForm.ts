import type { RegisteredUnitKind, UnitChange, UnitEdit } from '@thang/contracts'
import type { ComboOption } from '../../ui/controls/ComboField.tsx'
import { parsePercent } from './percent.ts'

/** A unit that is to begin, as it is typed. */
export interface BegunUnit {
  readonly code: string
  readonly name: string
  readonly shortName: string
  readonly kind: RegisteredUnitKind
  /** Of the unit that is split: a percentage as it is typed. */
  readonly share: string
}

/** What the form of an event holds, whatever its kind. */
export interface EventValues {
  readonly kind: UnitChange['kind']
  readonly effectiveOn: string
  /** The new unit, or the new name. */
  readonly begun: BegunUnit
  readonly parent: ComboOption | null
  /** Units that are merged with it. */
  readonly others: readonly ComboOption[]
  /** new, or existing: what they are merged into. */
  readonly into: string
  readonly receiver: ComboOption | null
  readonly parts: readonly BegunUnit[]
  readonly share: string
  readonly number: string
  readonly issuedOn: string
  readonly issuer: string
  readonly note: string
}

/** The unit that the event is about. */
export interface Subject {
  readonly code: string
  readonly kind: RegisteredUnitKind
  readonly parent: string | null
}

export function noUnit(kind: RegisteredUnitKind): BegunUnit {
  return { code: '', name: '', shortName: '', kind, share: '' }
}

export function noEvent(kind: UnitChange['kind'], unit: Subject, today: string): EventValues {
  return {
    kind,
    effectiveOn: today,
    begun: noUnit(kind === 'create' ? 'commune' : unit.kind),
    parent: null,
    others: [],
    into: 'new',
    receiver: null,
    parts: [noUnit(unit.kind), noUnit(unit.kind)],
    share: '',
    number: '',
    issuedOn: '',
    issuer: '',
    note: '',
  }
}

/** As the API takes it, without what becomes of posts; undefined while something is missing. */
export function sentEdit(values: EventValues, unit: Subject): Omit<UnitEdit, 'posts'> | undefined {
  const change = sentChange(values, unit)
  if (change === undefined) return undefined
  const { number, issuedOn, issuer, note } = values
  return {
    change,
    basis: { number: number.trim(), issuedOn, issuer: issuer.trim() },
    note: note.trim() === '' ? null : note.trim(),
  }
}

function sentChange(values: EventValues, subject: Subject): UnitChange | undefined {
  const { kind, effectiveOn, begun, parent, receiver } = values
  const { code: unit } = subject
  const share = parsePercent(values.share)
  switch (kind) {
    case 'create':
      return { kind, effectiveOn, ...beginning(begun, unit) }
    case 'rename':
      return { kind, effectiveOn, unit, name: nameOf(begun) }
    case 're-parent':
      return parent === null ? undefined : { kind, effectiveOn, unit, parent: parent.key }
    case 'merge':
      return sentMerge(values, subject)
    case 'split':
      return { kind, effectiveOn, unit, into: values.parts.map((part) => partOf(part, subject)) }
    case 'dissolve':
      return { kind, effectiveOn, unit, heirs: [] }
    case 'transfer':
      if (receiver === null || share === undefined) return undefined
      return { kind, effectiveOn, from: unit, to: receiver.key, share }
    default:
      throw new Error(`unknown kind of unit event: ${String(kind satisfies never)}`)
  }
}

function sentMerge(values: EventValues, subject: Subject): UnitChange | undefined {
  const { effectiveOn, others, into, receiver, begun } = values
  const from = [subject.code, ...others.map(({ key }) => key)].map((unit) => ({ unit, share: 1 }))
  if (into === 'new') {
    return { kind: 'merge', effectiveOn, from, into: beginning(begun, subject.parent) }
  }
  if (receiver === null) return undefined
  return { kind: 'merge', effectiveOn, from, into: { unit: receiver.key } }
}

function partOf(part: BegunUnit, { parent }: Subject) {
  return { ...beginning(part, parent), share: parsePercent(part.share) ?? 0 }
}

function beginning(begun: BegunUnit, parent: string | null) {
  return { unit: begun.code.trim(), create: { ...nameOf(begun), kind: begun.kind, parent } }
}

function nameOf({ name, shortName }: BegunUnit) {
  const whole = name.trim()
  return { name: whole, shortName: shortName.trim() || whole, nameEn: null }
}
