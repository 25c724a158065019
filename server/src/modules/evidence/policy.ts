import type { EvidenceAction, Role } from '@thang/contracts'
import { type Actor, peoplePolicy } from '../people/index.ts'
import { type Bequest, inheritedBy } from '../units/index.ts'
import type { DocumentRow } from './queries.ts'

type Authority = Actor['authorities'][number]

/** The actor with the units that each authority reaches, those that ended in them included. */
export interface EvidenceReach {
  readonly actor: Actor
  readonly reaches: readonly {
    readonly authority: Authority
    /** Null for every unit. */
    readonly units: ReadonlySet<string> | null
  }[]
}

const writing: readonly Role[] = ['officer', 'head']
const reading: readonly Role[] = [
  ...writing,
  'coordinator',
  'appraiser',
  'council',
  'leader',
  'inspector',
]

/** What a unit has left when it ended is its heirs', and so is the right to it. */
export function evidenceReach(actor: Actor, bequests: readonly Bequest[]): EvidenceReach {
  const reaches = actor.authorities.map((authority) => ({
    authority,
    units: authority.units && inheritedBy(bequests, authority.units),
  }))
  return { actor, reaches }
}

/** Officers and heads of the unit add its documents, change their data, give them files and withdraw them. */
export function mayWrite(reach: EvidenceReach, unit: string): Authority | undefined {
  if (changesNothing(reach.actor)) return undefined
  return authorityOf(reach, writing, unit)
}

/** Beside them coordinators, appraisers, council, leaders and inspectors over the unit read all of them. */
export function mayRead(reach: EvidenceReach, unit: string): Authority | undefined {
  return authorityOf(reach, reading, unit)
}

/** A public document is read by whoever holds a post, while it is not withdrawn; of others nobody else knows. */
export function maySee(
  reach: EvidenceReach,
  document: Pick<DocumentRow, 'unit' | 'visibility' | 'withdrawn'>,
): boolean {
  if (mayRead(reach, document.unit) !== undefined) return true
  return document.visibility === 'public' && document.withdrawn === null && reach.reaches.length > 0
}

/** Whoever reads the evidence of any unit finds a list. */
export function mayBrowse({ actor }: EvidenceReach): Authority | undefined {
  return peoplePolicy.anyAuthority(actor, reading)
}

/** The units whose documents the actor reads, whatever they say of themselves; null for every unit. */
export function readableUnits(reach: EvidenceReach): ReadonlySet<string> | null {
  return unitsOf(reach, reading)
}

/** The units for which the actor may add documents; null for every unit. */
export function writableUnits(reach: EvidenceReach): ReadonlySet<string> | null {
  return changesNothing(reach.actor) ? new Set() : unitsOf(reach, writing)
}

/** What the actor may do to the document now; each by the sentence that guards it. */
export function actionsOn(
  reach: EvidenceReach,
  document: Pick<DocumentRow, 'unit' | 'withdrawn'>,
  cited: boolean,
): EvidenceAction[] {
  if (document.withdrawn !== null || mayWrite(reach, document.unit) === undefined) return []
  return cited ? ['edit', 'add-file'] : ['edit', 'add-file', 'withdraw']
}

/** An inspector changes nothing, by whatever other post. */
function changesNothing(actor: Actor): boolean {
  return peoplePolicy.anyAuthority(actor, ['inspector']) !== undefined
}

function authorityOf({ reaches }: EvidenceReach, roles: readonly Role[], unit: string) {
  return reaches.find(
    ({ authority, units }) => roles.includes(authority.role) && (units === null || units.has(unit)),
  )?.authority
}

function unitsOf({ reaches }: EvidenceReach, roles: readonly Role[]): ReadonlySet<string> | null {
  const found = reaches.filter(({ authority }) => roles.includes(authority.role))
  if (found.some(({ units }) => units === null)) return null
  return new Set(found.flatMap(({ units }) => [...(units ?? [])]))
}
