import type { CalendarActions } from '@thang/contracts'
import { type Actor, peoplePolicy } from '../people/index.ts'

/** The calendar is one for everybody: an administrator or coordinator of every unit revises it. */
export function mayRevise(actor: Actor) {
  if (peoplePolicy.anyAuthority(actor, ['inspector']) !== undefined) return undefined
  return peoplePolicy.authorityOver(actor, ['administrator', 'coordinator'], null)
}

/** What the actor may do to the calendar of any year now. */
export function actionsOf(actor: Actor): CalendarActions['actions'] {
  return mayRevise(actor) === undefined ? [] : ['revise']
}
