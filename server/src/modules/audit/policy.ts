import type { Role } from '@thang/contracts'
import { forbidden } from '../../platform/errors.ts'
import type { Actor } from '../people/index.ts'

/**
 * What somebody reads of the audit. Beside it everyone reads what they did themselves and what was
 * done to their own account.
 */
export interface AuditReach {
  readonly person: string
  /** Every entry, also of what is about no unit. */
  readonly all: boolean
  /** The units whose entries are read; null for every unit. */
  readonly units: readonly string[] | null
}

/** They read about every unit of their scope; where that is the whole installation, everything. */
const watching: ReadonlySet<Role> = new Set(['administrator', 'inspector'])
/** They read about the unit they work in and the units their role is for. */
const working: ReadonlySet<Role> = new Set(['coordinator', 'head', 'officer', 'leader', 'council'])

export function auditReach({ personId: person, authorities }: Actor): AuditReach {
  const watched = authorities.filter(({ role }) => watching.has(role))
  const worked = authorities.filter(({ role }) => working.has(role))
  if (watched.some(({ units }) => units === null)) return { person, all: true, units: null }
  if (worked.some(({ units }) => units === null)) return { person, all: false, units: null }
  const units = new Set([
    ...[...watched, ...worked].flatMap((authority) => [...(authority.units ?? [])]),
    ...worked.map(({ unit }) => unit),
  ])
  return { person, all: false, units: [...units] }
}

/** Asking for the entries of a unit is refused where they are not read, rather than answered with none. */
export function permitUnit({ units }: AuditReach, unit: string | undefined): void {
  if (unit === undefined || units === null || units.includes(unit)) return
  throw forbidden(
    'Bạn không có quyền xem nhật ký của đơn vị này. Bỏ điều kiện đơn vị để xem những việc của mình.',
    { unit, reason: 'audit-of-another-unit' },
  )
}
