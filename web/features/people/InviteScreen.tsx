import type { PostList } from '@thang/contracts'
import { ScreenHead } from '../../app/workspace/ScreenHead.tsx'
import { ScreenLink } from '../../app/workspace/ScreenLink.tsx'
import { Answer } from '../../app/workspace/useAsk.tsx'
import { useAddress, useWorkspace } from '../../app/workspace/workspace.tsx'
import { EmptyState } from '../../ui/controls/EmptyState.tsx'
import { Loading } from '../../ui/controls/Loading.tsx'
import { InviteForm } from './InviteForm.tsx'
import { useListed } from './useListed.ts'

export function Screen() {
  const { t } = useWorkspace()
  const { query } = useAddress()
  const asked = useListed(['posts', {}], (client) => client.listPosts())
  return (
    <>
      <ScreenHead>{t('invite.lede')}</ScreenHead>
      <Answer of={asked} loading={<Loading rows={8} />}>
        {(list) =>
          givesAny(list) ? (
            <InviteForm list={list} post={query['post'] ?? ''} />
          ) : (
            <NoRightToInvite />
          )
        }
      </Answer>
    </>
  )
}

function givesAny({ posts, mayCreate }: PostList): boolean {
  return mayCreate.length > 0 || posts.some(({ actions }) => actions.includes('give'))
}

function NoRightToInvite() {
  const { t } = useWorkspace()
  return (
    <EmptyState
      title={t('invite.noRight')}
      action={<ScreenLink to="people">{t('screen.people')}</ScreenLink>}
    >
      {t('invite.noRightDo')}
    </EmptyState>
  )
}
