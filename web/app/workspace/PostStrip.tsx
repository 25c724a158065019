import type { HeldAuthority } from '@thang/contracts'
import { describeAuthority } from './authorityWords.ts'
import styles from './PostStrip.module.css'
import { useWorkspace } from './workspace.tsx'

/** As what one acts today, always in sight; more than one post is folded. */
export function PostStrip({ authorities }: { authorities: readonly HeldAuthority[] }) {
  const workspace = useWorkspace()
  const { t } = workspace
  const [first, ...others] = authorities.map((held) => describeAuthority(held, workspace))
  if (first === undefined) return null
  return (
    <aside className={styles.strip} aria-label={t('home.posts')}>
      <div className={styles.inside}>
        {t('posts.actingAs')} {others.length === 0 ? <b>{first}</b> : null}
        {others.length === 0 ? null : (
          <details>
            <summary>
              <b>{first}</b> {t('posts.andOthers', { count: others.length })}
            </summary>
            <ul>
              {others.map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </aside>
  )
}
