import type { DraftAction, Role } from '@thang/contracts'
import { type Actor, peoplePolicy } from '../../people/index.ts'
import type { DraftRow } from './queries.ts'

type Authority = Actor['authorities'][number]

const writing: readonly Role[] = ['administrator', 'coordinator']
const reading: readonly Role[] = [...writing, 'council', 'leader', 'inspector']

/** Administrators and coordinators over the unit write its frameworks; national ones, who are for every unit. */
export function mayWrite(actor: Actor, unit: string | null): Authority | undefined {
  if (changesNothing(actor)) return undefined
  return peoplePolicy.authorityOver(actor, writing, unit)
}

/** Whoever writes those of any unit looks at a file before a draft is made of it. */
export function mayBegin(actor: Actor): Authority | undefined {
  return changesNothing(actor) ? undefined : peoplePolicy.anyAuthority(actor, writing)
}

/** Beside them the council, leaders and inspectors over the unit read its drafts; nobody else knows of them. */
export function mayRead(actor: Actor, unit: string | null): Authority | undefined {
  return peoplePolicy.authorityOver(actor, reading, unit)
}

/** Whoever reads the drafts of any unit finds a list. */
export function mayBrowse(actor: Actor): Authority | undefined {
  return peoplePolicy.anyAuthority(actor, reading)
}

/** What the actor may do to the draft now; each by the sentence that guards it. */
export function actionsOn(actor: Actor, draft: DraftRow): DraftAction[] {
  const open = draft.state === 'open' && mayWrite(actor, draft.unit) !== undefined
  return open ? ['edit', 'issue', 'discard'] : []
}

/** The units for which the actor may begin a draft; null for every unit and the country. */
export function writableUnits(actor: Actor): ReadonlySet<string> | null {
  if (changesNothing(actor)) return new Set()
  const found = actor.authorities.filter(({ role }) => writing.includes(role))
  if (found.some(({ units }) => units === null)) return null
  return new Set(found.flatMap(({ units }) => [...(units ?? [])]))
}

/** An inspector changes nothing, by whatever other post. */
function changesNothing(actor: Actor): boolean {
  return peoplePolicy.anyAuthority(actor, ['inspector']) !== undefined
}
