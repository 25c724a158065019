import type { PostList } from '@thang/contracts'
import { ScreenHead } from '../../app/workspace/ScreenHead.tsx'
import { ScreenLink } from '../../app/workspace/ScreenLink.tsx'
import { Answer } from '../../app/workspace/useAsk.tsx'
import { useGo, useWorkspace } from '../../app/workspace/workspace.tsx'
import { EmptyState } from '../../ui/controls/EmptyState.tsx'
import { Form } from '../../ui/controls/Form.tsx'
import { Loading } from '../../ui/controls/Loading.tsx'
import { useForm } from '../../ui/controls/useForm.ts'
import { PostFields, usePostRules } from './PostFields.tsx'
import { noPost, type PostValues, rolesFor, sentPost } from './postRules.ts'
import { useFinish } from './useFinish.ts'
import { useListed } from './useListed.ts'

export function Screen() {
  const { t } = useWorkspace()
  const asked = useListed(['posts', {}], (client) => client.listPosts())
  return (
    <>
      <ScreenHead>{t('newPost.lede')}</ScreenHead>
      <Answer of={asked} loading={<Loading rows={8} />}>
        {({ mayCreate }) =>
          mayCreate.length === 0 ? (
            <EmptyState
              title={t('newPost.noRight')}
              action={<ScreenLink to="posts">{t('screen.posts')}</ScreenLink>}
            >
              {t('newPost.noRightDo')}
            </EmptyState>
          ) : (
            <NewPostForm mayCreate={mayCreate} />
          )
        }
      </Answer>
    </>
  )
}

function NewPostForm({ mayCreate }: Pick<PostList, 'mayCreate'>) {
  const { t, client, path } = useWorkspace()
  const finish = useFinish()
  const go = useGo()
  const { state, field } = useForm<PostValues>({
    initial: noPost,
    rules: usePostRules<PostValues>(),
    async submit(values) {
      const wanted = sentPost(values, rolesFor(mayCreate, values.unit?.key))
      if (wanted === undefined) return
      const post = await client.createPost(wanted)
      go(path('post', { id: String(post.id) }))
      await finish({ done: t('post.created', { title: post.title }), shows: 'facts' })
    },
  })
  return (
    <Form state={state} submit={t('newPost.submit')}>
      <PostFields
        mayCreate={mayCreate}
        unit={field('unit')}
        role={field('role')}
        title={field('title')}
        scope={field('scope')}
        scopeUnit={field('scopeUnit')}
        indicators={field('indicators')}
      />
    </Form>
  )
}
