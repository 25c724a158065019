import type { AffectedPost } from '@thang/contracts'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { SelectField } from '../../ui/controls/SelectField.tsx'
import styles from './UnitTree.module.css'

/** By post: the unit in which it goes on, or null where it is closed. */
export type Decisions = ReadonlyMap<number, string | null>

interface AffectedPostsProps {
  readonly posts: readonly AffectedPost[]
  readonly decisions: Decisions
  readonly onDecide: (decisions: Decisions) => void
}

const close = 'close post'

/** Every post of a unit that ends, each to be moved to a unit that follows or to be closed. */
export function AffectedPosts({ posts, decisions, onDecide }: AffectedPostsProps) {
  const { t } = useWorkspace()
  if (posts.length === 0) return <p className={styles.record}>{t('unitPreview.noPosts')}</p>
  return (
    <fieldset className={styles.fieldset}>
      <legend>{t('unitPreview.posts')}</legend>
      <p>{t('unitPreview.postsWhat')}</p>
      {posts.map(({ post, title, unit, holders, mayMoveTo }) => (
        <SelectField
          key={post}
          id={`post-${post}`}
          name={`post-${post}`}
          label={t('unitPreview.post', { title, unit: unit.name })}
          hint={
            holders.length === 0
              ? t('unitPreview.vacant')
              : t('unitPreview.holders', { names: holders.join(', ') })
          }
          error={undefined}
          value={chosenOf(decisions, post)}
          onChange={(value) => onDecide(decided(decisions, post, value))}
          placeholder={t('unitPreview.choose')}
          options={[
            ...mayMoveTo.map(({ code, name }) => ({
              value: code,
              text: t('unitPreview.move', { unit: name }),
            })),
            { value: close, text: t('unitPreview.close') },
          ]}
        />
      ))}
    </fieldset>
  )
}

function chosenOf(decisions: Decisions, post: number): string {
  if (!decisions.has(post)) return ''
  return decisions.get(post) ?? close
}

function decided(decisions: Decisions, post: number, value: string): Decisions {
  const next = new Map(decisions)
  if (value === '') next.delete(post)
  else next.set(post, value === close ? null : value)
  return next
}
