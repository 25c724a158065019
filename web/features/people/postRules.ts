import type { NewPost, PostList, Role, UnitReference } from '@thang/contracts'
import type { ComboOption } from '../../ui/controls/ComboField.tsx'

export type MayCreate = PostList['mayCreate']

/** Roles that may be created in the unit, each once, in the order in which they are known. */
export function rolesFor(mayCreate: MayCreate, unit: string | undefined): Role[] {
  if (unit === undefined) return []
  const found = mayCreate.filter(({ units }) => units.some(({ code }) => code === unit))
  return [...new Set(found.flatMap(({ roles }) => roles))]
}

/** Units in which anything may be created, each once. */
export function unitsOf(mayCreate: MayCreate): UnitReference[] {
  const byCode = new Map(mayCreate.flatMap(({ units }) => units).map((unit) => [unit.code, unit]))
  return [...byCode.values()]
}

/** Units for which a post of the role in the unit may be; `everyUnit` where it may be for all. */
export function scopesFor(
  mayCreate: MayCreate,
  { unit, role }: { readonly unit: string | undefined; readonly role: string },
): { readonly units: UnitReference[]; readonly everyUnit: boolean } {
  const found = mayCreate.filter(
    ({ roles, units }) =>
      roles.some((each) => each === role) && units.some(({ code }) => code === unit),
  )
  return { units: unitsOf(found), everyUnit: found.some(({ everyUnit }) => everyUnit) }
}

/** What a form says of a post to create. */
export interface PostValues {
  readonly unit: ComboOption | null
  readonly role: string
  readonly title: string
  /** own: the unit and below; every; other: that of `scopeUnit`. */
  readonly scope: string
  readonly scopeUnit: ComboOption | null
  readonly indicators: NewPost['indicators']
}

export const noPost: PostValues = {
  unit: null,
  role: '',
  title: '',
  scope: 'own',
  scopeUnit: null,
  indicators: [],
}

/** As the API takes it; undefined while something is missing. */
export function sentPost(values: PostValues, roles: readonly Role[]): NewPost | undefined {
  const role = roles.find((each) => each === values.role)
  const { unit, scopeUnit, scope, title } = values
  if (unit === null || role === undefined) return undefined
  const scopes: Record<string, string | null> = {
    own: unit.key,
    every: null,
    other: scopeUnit?.key ?? unit.key,
  }
  return {
    unit: unit.key,
    title: title.trim(),
    role,
    scope: scopes[scope] ?? null,
    indicators: role === 'appraiser' ? values.indicators : [],
  }
}
