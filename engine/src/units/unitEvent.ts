import type { LineageStep } from './lineage.ts'

/** What a unit is called. */
export interface UnitName {
  /** The full Vietnamese name, such as Tỉnh Phú Thọ. */
  readonly name: string
  readonly shortName: string
  readonly nameEn: string | null
}

/** A unit as it begins; `parent` is the unit it is a part of, or null. */
export interface NewUnit extends UnitName {
  /** Kind of unit, such as commune. */
  readonly kind: string
  readonly parent: string | null
  /** Code of the General Statistics Office, where it has one. */
  readonly gsoCode?: string
}

/** A part of a unit: `share` is above 0 and up to 1, of the unit as it was before the day. */
export interface UnitShare {
  readonly unit: string
  readonly share: number
}

/** The unit that receives: one that exists, or with `create` one that begins by the event. */
export interface Receiver {
  readonly unit: string
  readonly create?: NewUnit
}

interface Dated {
  /** Code of the event, unique in a history. */
  readonly event: string
  /** First day of the new state, YYYY-MM-DD. */
  readonly effectiveOn: string
  /** The document that ordered it, or null where it is not known. */
  readonly legalBasis: string | null
}

/**
 * A dated event in the life of units.
 * `create`: a unit begins; on an unknown day (null) it exists since before anything known.
 * `rename`, `re-parent`: the unit stays, its name or the unit it is a part of changes.
 * `merge`: units, or parts of them, go into one; a unit that has given all of itself ends.
 * `split`: a unit goes into several, by shares that add up to 1; among them it may stand itself.
 * `dissolve`: a unit ends; what is known to have gone to others stands in `heirs`.
 * `transfer`: a part of a unit, less than all, goes to another; both go on.
 */
export type UnitEvent =
  | (Omit<Dated, 'effectiveOn'> & {
      readonly kind: 'create'
      readonly effectiveOn: string | null
      readonly unit: string
      readonly create: NewUnit
    })
  | (Dated & { readonly kind: 'rename'; readonly unit: string; readonly name: UnitName })
  | (Dated & { readonly kind: 're-parent'; readonly unit: string; readonly parent: string | null })
  | (Dated & {
      readonly kind: 'merge'
      readonly from: readonly UnitShare[]
      readonly into: Receiver
    })
  | (Dated & {
      readonly kind: 'split'
      readonly unit: string
      readonly into: readonly (Receiver & { readonly share: number })[]
    })
  | (Dated & {
      readonly kind: 'dissolve'
      readonly unit: string
      readonly heirs: readonly UnitShare[]
    })
  | (Dated & {
      readonly kind: 'transfer'
      readonly from: string
      readonly to: string
      readonly share: number
    })

/** The kinds of event in the life of units. */
export const unitEventKinds = [
  'create',
  'rename',
  're-parent',
  'merge',
  'split',
  'dissolve',
  'transfer',
] as const satisfies readonly UnitEvent['kind'][]

/** The units that begin by an event, by their codes. */
export function createdBy(event: UnitEvent): { unit: string; create: NewUnit }[] {
  return receiversOf(event).flatMap(({ unit, create }) =>
    create === undefined ? [] : [{ unit, create }],
  )
}

/** The units an event is about that have to be there already, each once; parents are not among them. */
export function subjectsOf(event: UnitEvent): string[] {
  const named = receiversOf(event).filter(({ create }) => create === undefined)
  const givers = stepsOf(event).map((one) => one.predecessor)
  const own = 'unit' in event && event.kind !== 'create' ? [event.unit] : []
  return [...new Set([...own, ...givers, ...named.map(({ unit }) => unit)])]
}

/** The unit by which an event is best found: the one that receives all, that gives, or that changes. */
export function mainUnitOf(event: UnitEvent): string {
  if (event.kind === 'merge') return event.into.unit
  return event.kind === 'transfer' ? event.from : event.unit
}

/** What goes from unit to unit by an event: one step for each giver and receiver. */
export function stepsOf(event: UnitEvent): LineageStep[] {
  switch (event.kind) {
    case 'create':
    case 'rename':
    case 're-parent':
      return []
    case 'merge':
      return event.from.map(({ unit, share }) =>
        goes(event, { from: unit, to: event.into.unit, share }),
      )
    case 'split':
      return event.into.map(({ unit, share }) => goes(event, { from: event.unit, to: unit, share }))
    case 'dissolve':
      return event.heirs.map(({ unit, share }) =>
        goes(event, { from: event.unit, to: unit, share }),
      )
    case 'transfer':
      return [goes(event, event)]
    default:
      throw unknownKind(event)
  }
}

function goes(
  { effectiveOn }: { readonly effectiveOn: string },
  { from, to, share }: { readonly from: string; readonly to: string; readonly share: number },
): LineageStep {
  return { predecessor: from, successor: to, effectiveOn, share }
}

function receiversOf(event: UnitEvent): readonly Receiver[] {
  switch (event.kind) {
    case 'create':
      return [event]
    case 'merge':
      return [event.into]
    case 'split':
      return event.into
    case 'dissolve':
      return event.heirs.map(({ unit }) => ({ unit }))
    case 'transfer':
      return [{ unit: event.to }]
    case 'rename':
    case 're-parent':
      return []
    default:
      throw unknownKind(event)
  }
}

function unknownKind(event: never): Error {
  return new Error(`unknown kind of unit event: ${JSON.stringify(event)}`)
}
