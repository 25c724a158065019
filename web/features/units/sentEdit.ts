import type { UnitChange, UnitEdit } from '@thang/contracts'
import { parsePercent, parseShare } from './percent.ts'
import {
  type BegunUnit,
  type EventValues,
  hasGsoCode,
  type SharedUnit,
  type SplitPart,
  type Subject,
} from './unitEventForm.ts'

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
      return sentSplit(values, subject)
    case 'dissolve':
      return { kind, effectiveOn, unit, heirs: sharesOf(values.heirs) }
    case 'transfer':
      if (receiver === null || share === undefined) return undefined
      return { kind, effectiveOn, from: unit, to: receiver.key, share }
    default:
      throw new Error(`unknown kind of unit event: ${String(kind satisfies never)}`)
  }
}

function sentMerge(values: EventValues, { code }: Subject): UnitChange | undefined {
  const { effectiveOn, others, into, receiver, begun, ownShare, under } = values
  const own = into === 'self' ? [] : [{ unit: code, share: parseShare(ownShare) ?? 1 }]
  const from = [...own, ...sharesOf(others)]
  switch (into) {
    case 'new':
      return { kind: 'merge', effectiveOn, from, into: beginning(begun, under?.key ?? null) }
    case 'self':
      return { kind: 'merge', effectiveOn, from, into: { unit: code } }
    default:
      if (receiver === null) return undefined
      return { kind: 'merge', effectiveOn, from, into: { unit: receiver.key } }
  }
}

function sentSplit(values: EventValues, { code }: Subject): UnitChange | undefined {
  const { effectiveOn, parts, under } = values
  const receivers = parts.map((part) => receiverOf(part, code, under?.key ?? null))
  const into = receivers.filter((receiver) => receiver !== undefined)
  if (into.length < receivers.length) return undefined
  return { kind: 'split', effectiveOn, unit: code, into }
}

function receiverOf(
  { to, begun, unit, share: typed }: SplitPart,
  own: string,
  under: string | null,
) {
  const share = parsePercent(typed) ?? 0
  if (to === 'self') return { unit: own, share }
  if (to === 'new') return { ...beginning(begun, under), share }
  return unit === null ? undefined : { unit: unit.key, share }
}

function sharesOf(units: readonly SharedUnit[]) {
  return units.map(({ unit, share }) => ({ unit: unit.key, share: parseShare(share) ?? 1 }))
}

function beginning(begun: BegunUnit, parent: string | null) {
  const { code, kind } = begun
  const typed = begun.gsoCode.trim()
  const gsoCode = typed === '' || !hasGsoCode(kind) ? {} : { gsoCode: typed }
  return { unit: code.trim(), create: { ...nameOf(begun), kind, parent, ...gsoCode } }
}

function nameOf({ name, shortName, nameEn }: BegunUnit) {
  const whole = name.trim()
  return { name: whole, shortName: shortName.trim() || whole, nameEn: nameEn.trim() || null }
}
