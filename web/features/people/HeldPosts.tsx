import type { Person } from '@thang/contracts'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import styles from './people.module.css'
import { PostTitle } from './PersonName.tsx'
import { tenureWords } from './postWords.ts'

/** The posts of today, each on a line, with until when where it ends. */
export function HeldPosts({ posts }: { readonly posts: Person['posts'] }) {
  const workspace = useWorkspace()
  const { t, unitName } = workspace
  if (posts.length === 0) return <span className={styles.faint}>{t('people.noPost')}</span>
  return (
    <ul className={styles.lines}>
      {posts.map((post) => {
        const tenure = tenureWords(post, workspace)
        return (
          <li key={`${post.id} ${post.by}`}>
            <PostTitle post={post} />, {unitName(post.unit)}
            {tenure === '' ? null : <span className={styles.faint}> ({tenure})</span>}
          </li>
        )
      })}
    </ul>
  )
}
