import type { AffectedPost } from '@thang/contracts'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { SelectField } from '../../ui/controls/SelectField.tsx'
import styles from './UnitTree.module.css'

/** A post to be decided on; who holds it is told where it is known. */
export type DecidablePost = Pick<AffectedPost, 'post' | 'title' | 'role' | 'unit' | 'mayMoveTo'> &
  Partial<Pick<AffectedPost, 'holders' | 'acting' | 'delegations'>>

/** By post: the unit in which it goes on, or null where it is closed. */
export type Decisions = ReadonlyMap<number, string | null>

interface AffectedPostsProps {
  readonly posts: readonly DecidablePost[]
  readonly decisions: Decisions
  readonly onDecide: (decisions: Decisions) => void
  /** When it is carried out. */
  readonly when: string
}

const close = 'close post'

/** Every post of a unit that ends, each to be moved to a unit that follows or to be closed. */
export function AffectedPosts({ posts, decisions, onDecide, when }: AffectedPostsProps) {
  const { t } = useWorkspace()
  if (posts.length === 0) return <p className={styles.record}>{t('unitPreview.noPosts')}</p>
  return (
    <fieldset className={styles.fieldset}>
      <legend>{t('unitPreview.posts')}</legend>
      <p>{t('unitPreview.postsWhat', { when })}</p>
      {posts.map((affected) => (
        <PostDecision
          key={affected.post}
          affected={affected}
          value={chosenOf(decisions, affected.post)}
          onChange={(value) => onDecide(decided(decisions, affected.post, value))}
        />
      ))}
    </fieldset>
  )
}

interface PostDecisionProps {
  readonly affected: DecidablePost
  readonly value: string
  readonly onChange: (value: string) => void
}

function PostDecision({ affected, value, onChange }: PostDecisionProps) {
  const { t } = useWorkspace()
  const { post, title, role, unit, mayMoveTo } = affected
  return (
    <SelectField
      id={`post-${post}`}
      name={`post-${post}`}
      label={t('unitPreview.post', { title, unit: unit.name })}
      hint={
        <>
          {t(`role.${role}`)}. <WithIt affected={affected} />
        </>
      }
      error={undefined}
      value={value}
      onChange={onChange}
      placeholder={t('unitPreview.choose')}
      options={[
        ...mayMoveTo.map(({ code, name }) => ({
          value: code,
          text: t('unitPreview.move', { unit: name }),
        })),
        { value: close, text: t('unitPreview.close') },
      ]}
    />
  )
}

/** Who holds the post, who acts in it, and to whom it is lent: all that moves or ends with it. */
function WithIt({ affected }: { readonly affected: DecidablePost }) {
  const { t, date } = useWorkspace()
  const { holders, acting = [], delegations = [] } = affected
  if (holders === undefined) return null
  const held =
    holders.length === 0
      ? t('unitPreview.vacant')
      : t('unitPreview.holders', { names: holders.join(', ') })
  const acts = acting.map(({ name, endsOn }) =>
    endsOn === null
      ? t('unitPreview.actingOpen', { name })
      : t('unitPreview.acting', { name, to: date(endsOn) }),
  )
  const lent = delegations.map(({ from, to, endsOn }) =>
    t('unitPreview.lent', { from, to, end: date(endsOn) }),
  )
  return [held, ...acts, ...lent].map((words) => (
    <span key={words} className={styles.line}>
      {words}{' '}
    </span>
  ))
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

/** As the API takes them. */
export function sentDecisions(decisions: Decisions) {
  return [...decisions].map(([post, to]) => ({ post, to }))
}
