import type { Post } from '@thang/contracts'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { StateMark } from '../../ui/controls/StateMark.tsx'
import styles from './people.module.css'
import { PersonName } from './PersonName.tsx'
import { isHeld } from './PostField.tsx'
import { tenureWords } from './postWords.ts'

/** Who holds a post now or will; a post without anybody today is marked. */
export function Holders({ post }: { readonly post: Post }) {
  const workspace = useWorkspace()
  const { t, date } = workspace
  if (post.closed) return <StateMark tone="neutral">{t('post.closed')}</StateMark>
  return (
    <ul className={styles.lines}>
      {isHeld(post) ? null : (
        <li>
          <StateMark tone="attention">{t('post.vacant')}</StateMark>
        </li>
      )}
      {post.holders.map(({ id, person, kind, startsOn, endsOn, state }) => {
        const words = [
          state === 'coming' ? t('post.startsLater', { day: date(startsOn) }) : '',
          tenureWords({ by: kind, endsOn }, workspace),
        ]
        const how = words.filter(Boolean).join(', ')
        return (
          <li key={id}>
            <PersonName person={person} />
            {how === '' ? null : <span className={styles.faint}> ({how})</span>}
          </li>
        )
      })}
    </ul>
  )
}
