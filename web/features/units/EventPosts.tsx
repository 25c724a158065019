import type { UnitEventRecord } from '@thang/contracts'
import { ScreenLink } from '../../app/workspace/ScreenLink.tsx'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { type Tone, StateMark } from '../../ui/controls/StateMark.tsx'
import styles from './UnitTree.module.css'

type Outcome = UnitEventRecord['posts'][number]['outcome']

const tones: Readonly<Record<Outcome, Tone>> = {
  waiting: 'neutral',
  moved: 'good',
  closed: 'good',
  unfit: 'late',
}

/** What was decided about posts and what came of it; closed until somebody wants to know. */
export function EventPosts({ record: { posts } }: { readonly record: UnitEventRecord }) {
  const { t } = useWorkspace()
  if (posts.length === 0) return null
  return (
    <details open={posts.some(({ outcome }) => outcome === 'unfit')}>
      <summary>{t('eventPosts.count', { count: posts.length })}</summary>
      <ul className={styles.plain}>
        {posts.map(({ post, title, unit, to, outcome }) => (
          <li key={post}>
            <ScreenLink to="post" params={{ id: String(post) }}>
              {t('unitPreview.post', { title, unit: unit.name })}
            </ScreenLink>
            {': '}
            {to === null ? t('unitPreview.close') : t('unitPreview.move', { unit: to.name })}{' '}
            <StateMark tone={tones[outcome]}>{t(`postOutcome.${outcome}`)}</StateMark>
          </li>
        ))}
      </ul>
    </details>
  )
}
