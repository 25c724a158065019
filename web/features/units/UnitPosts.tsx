import { ScreenLink } from '../../app/workspace/ScreenLink.tsx'
import { Answer, useAsk } from '../../app/workspace/useAsk.tsx'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { PostTable } from '../people/PostTable.tsx'
import styles from './UnitTree.module.css'

/** The posts of the unit and of all below it. */
export function UnitPosts({ unit }: { readonly unit: string }) {
  const { t } = useWorkspace()
  const asked = useAsk(['posts', { unit }], (client) => client.listPosts({ unit }))
  return (
    <section className={styles.section}>
      <h2 id="posts">{t('unitStory.posts')}</h2>
      <Answer of={asked}>
        {({ posts }) =>
          posts.length === 0 ? <p>{t('unitStory.noPosts')}</p> : <PostTable posts={posts} />
        }
      </Answer>
      <p>
        <ScreenLink to="posts" query={{ unit }}>
          {t('unitStory.allPosts')}
        </ScreenLink>
      </p>
    </section>
  )
}
