import type { Post } from '@thang/contracts'
import { useState } from 'react'
import { formatNumber } from '../../app/i18n/numbers.ts'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { type Column, DataTable } from '../../ui/controls/DataTable.tsx'
import { Holders } from './Holders.tsx'
import styles from './people.module.css'
import { PostTitle } from './PersonName.tsx'
import { isHeld } from './PostField.tsx'
import { scopeWords } from './postWords.ts'

const step = 200

/** Posts by unit, as the API orders them, closed ones last. */
export function PostTable({ posts }: { readonly posts: readonly Post[] }) {
  const { t, language } = useWorkspace()
  const [most, setMost] = useState(step)
  const number = (count: number) => formatNumber(count, 0, language)
  const vacant = posts.filter((post) => !post.closed && !isHeld(post)).length
  const shown = posts.slice(0, most)
  return (
    <>
      <p className={styles.count} aria-live="polite">
        {t('post.count', { count: posts.length, number: number(posts.length) })}
        {vacant === 0 ? '' : `, ${t('post.vacantCount', { count: vacant })}`}
      </p>
      <DataTable
        label={t('screen.posts')}
        columns={usePostColumns()}
        rows={shown}
        rowKey={({ id }) => id}
        empty={null}
        dense
      />
      {shown.length === posts.length ? null : (
        <p className={styles.more}>
          {t('post.shownOf', { shown: number(shown.length), all: number(posts.length) })}{' '}
          <Button small onPress={() => setMost(most + step)}>
            {t('people.more')}
          </Button>
        </p>
      )}
    </>
  )
}

function usePostColumns(): Column<Post>[] {
  const workspace = useWorkspace()
  const { t, unitName } = workspace
  return [
    { key: 'title', head: t('post.title'), cell: (post) => <PostTitle post={post} /> },
    { key: 'unit', head: t('post.unit'), cell: ({ unit }) => unitName(unit) },
    { key: 'holder', head: t('post.holder'), cell: (post) => <Holders post={post} /> },
    { key: 'role', head: t('post.role'), cell: ({ role }) => t(`role.${role}`) },
    { key: 'scope', head: t('post.scope'), cell: (post) => scopeWords(post, workspace) },
  ]
}
