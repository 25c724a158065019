import type { HeldAuthority, Session } from '@thang/contracts'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { EmptyState } from '../../ui/controls/EmptyState.tsx'
import styles from './accounts.module.css'

/** The posts by which one may act today; without one, what that means and whom to ask. */
export function HeldPosts({ session }: { session: Session }) {
  const { t } = useWorkspace()
  const { authorities, person } = session
  return (
    <section className={styles.section}>
      <h2>{t('home.posts')}</h2>
      {authorities.length === 0 ? (
        <EmptyState title={t('home.none')}>
          {t('home.noneWhat', { email: person.email })}
        </EmptyState>
      ) : (
        <ul className={styles.list}>
          {authorities.map((held) => (
            <HeldPost key={`${held.post.id} ${held.by} ${held.for?.id ?? ''}`} held={held} />
          ))}
        </ul>
      )}
    </section>
  )
}

function HeldPost({ held }: { held: HeldAuthority }) {
  const { t, unitName, date } = useWorkspace()
  const { post, by, endsOn } = held
  const scope =
    post.scope === null ? t('home.scopeAll') : t('home.scope', { unit: unitName(post.scope) })
  const how =
    by === 'delegated'
      ? t('posts.delegatedBy', { name: held.for?.name ?? '' })
      : t(by === 'acting' ? 'posts.acting' : 'home.holds')
  const until = endsOn === null ? t('home.untilAll') : t('posts.until', { day: date(endsOn) })
  return (
    <li>
      <p className={styles.name}>
        {post.title}, {unitName(post.unit)}
      </p>
      <p className={styles.detail}>
        {t(`role.${post.role}`)} · {scope}
      </p>
      <p className={by === 'regular' ? styles.detail : styles.open}>
        {how}, {until}
      </p>
    </li>
  )
}
