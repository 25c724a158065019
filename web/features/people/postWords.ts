import type { Holding, PostReference } from '@thang/contracts'
import type { useWorkspace } from '../../app/workspace/workspace.tsx'

export type Speech = Pick<
  ReturnType<typeof useWorkspace>,
  't' | 'date' | 'unitName' | 'dateTime' | 'language'
>

/** Giám đốc, Sở Khoa học và Công nghệ */
export function postName({ title, unit }: PostReference, { unitName }: Speech): string {
  return `${title}, ${unitName(unit)}`
}

/** For which units the role of a post holds. */
export function scopeWords({ unit, scope }: PostReference, { t, unitName }: Speech): string {
  if (scope === null) return t('post.scopeEvery')
  return scope.code === unit.code
    ? t('post.scopeOwn')
    : t('post.scopeOf', { unit: unitName(scope) })
}

/** 01/12/2026 đến hết 14/12/2026, or Từ 01/12/2026 */
export function termWords(
  { startsOn, endsOn }: Pick<Holding, 'startsOn'> & { readonly endsOn: string | null },
  { t, date }: Speech,
): string {
  return endsOn === null
    ? t('term.fromOn', { from: date(startsOn) })
    : t('term.fromTo', { from: date(startsOn), to: date(endsOn) })
}

/** How a post is held where it is not held as a matter of course: tạm quyền, đến hết 14/12/2026. */
export function tenureWords(
  { by, endsOn }: { readonly by: string; readonly endsOn: string | null },
  { t, date }: Speech,
): string {
  const how = by === 'acting' ? t('term.short') : by === 'delegated' ? t('term.byDelegation') : ''
  const until = endsOn === null ? '' : t('term.untilDay', { day: date(endsOn) })
  return [how, until].filter(Boolean).join(', ')
}
