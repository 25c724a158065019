import type { PostList } from '@thang/contracts'
import { ScreenHead } from '../../app/workspace/ScreenHead.tsx'
import { ScreenLink } from '../../app/workspace/ScreenLink.tsx'
import { Answer } from '../../app/workspace/useAsk.tsx'
import { useAddress, useWorkspace } from '../../app/workspace/workspace.tsx'
import { Button, buttonClass } from '../../ui/controls/Button.tsx'
import { EmptyState } from '../../ui/controls/EmptyState.tsx'
import { Loading } from '../../ui/controls/Loading.tsx'
import { isHeld } from './PostField.tsx'
import { PostFilters } from './PostFilters.tsx'
import { PostTable } from './PostTable.tsx'
import { useListed } from './useListed.ts'

export function Screen() {
  const { t } = useWorkspace()
  const { query } = useAddress()
  const { q = '', unit = '', role = '' } = query
  const asked = useListed(['posts', { q, unit, role }], (client) =>
    client.listPosts({ q, unit, role }),
  )
  return (
    <>
      <ScreenHead actions={(asked.data?.mayCreate.length ?? 0) > 0 ? <CreateLink /> : undefined}>
        {t('post.lede')}
      </ScreenHead>
      <PostFilters />
      <Answer of={asked} loading={<Loading rows={10} />}>
        {(list) => <Posts list={list} />}
      </Answer>
    </>
  )
}

function CreateLink() {
  const { t } = useWorkspace()
  return (
    <ScreenLink to="newPost" className={buttonClass('primary')}>
      {t('post.new')}
    </ScreenLink>
  )
}

function Posts({ list }: { readonly list: PostList }) {
  const { t } = useWorkspace()
  const { query, changeQuery } = useAddress()
  const { q = '', unit = '', role = '', vacant = '' } = query
  const posts =
    vacant === '' ? list.posts : list.posts.filter((post) => !post.closed && !isHeld(post))
  if (posts.length > 0) return <PostTable posts={posts} />
  if (q === '' && unit === '' && role === '' && vacant === '') {
    return (
      <EmptyState
        title={t('post.empty')}
        action={list.mayCreate.length > 0 ? <CreateLink /> : undefined}
      >
        {t('post.emptyDo')}
      </EmptyState>
    )
  }
  return (
    <EmptyState
      title={t('post.none')}
      action={
        <Button onPress={() => changeQuery({ q: '', unit: '', role: '', vacant: '' })}>
          {t('people.clear')}
        </Button>
      }
    >
      {t('post.noneDo')}
    </EmptyState>
  )
}
