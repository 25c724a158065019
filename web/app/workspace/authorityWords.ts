import type { HeldAuthority } from '@thang/contracts'
import type { useWorkspace } from './workspace.tsx'

/** One post in words: Quyền Giám đốc, Sở Khoa học và Công nghệ, đến hết ngày 30/11/2026. */
export function describeAuthority(
  { post, by, for: giver, endsOn }: HeldAuthority,
  { t, date, unitName }: Pick<ReturnType<typeof useWorkspace>, 't' | 'date' | 'unitName'>,
): string {
  const parts = [
    post.title,
    unitName(post.unit),
    by === 'acting' ? t('posts.acting') : '',
    giver === null ? '' : t('posts.delegatedBy', { name: giver.name }),
    endsOn === null ? '' : t('posts.until', { day: date(endsOn) }),
  ]
  return parts.filter(Boolean).join(', ')
}
