import type { UnitActions, UnitChange, UnitEvent } from '@thang/contracts'
import { unitEventKinds } from '@thang/engine'
import { type Actor, peoplePolicy } from '../people/index.ts'

const { anyAuthority, authorityOver } = peoplePolicy

/** An inspector changes nothing, by whatever other post. */
function changesNothing(actor: Actor): boolean {
  return anyAuthority(actor, ['inspector']) !== undefined
}

/** Who may record anything of any unit may load units from a workbook; its rows are asked for one by one. */
export function mayImport(actor: Actor) {
  if (changesNothing(actor)) return undefined
  return anyAuthority(actor, ['administrator', 'coordinator'])
}

/** Who may import sees what was imported; so does an inspector. */
export function maySeeImports(actor: Actor) {
  return mayImport(actor) ?? anyAuthority(actor, ['inspector'])
}

/** Where a unit stands to whoever asks; a unit that does not exist yet stands where it is to begin. */
export type PlaceOfUnit = (unit: string) => string | null

const itself: PlaceOfUnit = (unit) => unit

/**
 * An administrator over every unit that the event is about, and over what a new unit is to be a part
 * of; a coordinator may add units to those they coordinate.
 */
export function mayRecord(
  actor: Actor,
  change: UnitChange | UnitEvent,
  placeOf: PlaceOfUnit = itself,
) {
  if (changesNothing(actor)) return undefined
  const places = placesOf(change).map((unit) => (unit === null ? null : placeOf(unit)))
  const by = actor.authorities.find(
    ({ role, units }) =>
      role === 'administrator' &&
      (units === null || places.every((place) => place !== null && units.has(place))),
  )
  if (by !== undefined || change.kind !== 'create') return by
  const [parent = null] = places
  return parent === null ? undefined : authorityOver(actor, ['coordinator'], parent)
}

/** Who may record an event may withdraw it, and decide on posts, whoever recorded it. */
export const mayWithdraw = mayRecord

/** What the actor may record about the unit; other units of an event are asked for when it is there. */
export function kindsOn(actor: Actor, unit: string): UnitActions['kinds'] {
  if (changesNothing(actor)) return []
  if (authorityOver(actor, ['administrator'], unit) !== undefined) return [...unitEventKinds]
  return authorityOver(actor, ['coordinator'], unit) === undefined ? [] : ['create']
}

/** Units over which it takes a right; null stands for no parent, which only who is over every unit gives. */
export function placesOf(change: UnitChange | UnitEvent): (string | null)[] {
  switch (change.kind) {
    case 'create':
      return [change.create.parent]
    case 'rename':
      return [change.unit]
    case 're-parent':
      return [change.unit, change.parent]
    case 'merge':
      return [...change.from.map(({ unit }) => unit), receiverPlace(change.into)]
    case 'split':
      return [change.unit, ...change.into.map(receiverPlace)]
    case 'dissolve':
      return [change.unit, ...change.heirs.map(({ unit }) => unit)]
    case 'transfer':
      return [change.from, change.to]
    default:
      throw new Error(`unknown kind of unit event: ${JSON.stringify(change satisfies never)}`)
  }
}

function receiverPlace({
  unit,
  create,
}: {
  readonly unit: string
  readonly create?: { readonly parent: string | null }
}): string | null {
  return create === undefined ? unit : create.parent
}
