import type { UnitReference } from '@thang/contracts'
import { useSite } from '../app/site.tsx'

/** A unit's name in the page's language; a Vietnamese name on an English page is marked as such. */
export function UnitName({ of: unit }: { of: Pick<UnitReference, 'name' | 'nameEn'> }) {
  const { language } = useSite()
  if (language === 'vi') return unit.name
  return unit.nameEn === null ? <span lang="vi">{unit.name}</span> : unit.nameEn
}
