import type { Post } from '@thang/contracts'
import { useState } from 'react'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { GivePostDialog } from './GivePostDialog.tsx'
import { ReasonDialog } from './ReasonDialog.tsx'

/** Give the post, or close it. */
export function PostHeadActions({ post }: { readonly post: Post }) {
  const { t } = useWorkspace()
  const [open, setOpen] = useState<'give' | 'close' | null>(null)
  const close = () => setOpen(null)
  return (
    <>
      {post.actions.includes('give') ? (
        <Button kind="primary" onPress={() => setOpen('give')}>
          {t('post.give')}
        </Button>
      ) : null}
      {post.actions.includes('close') ? (
        <Button kind="danger" onPress={() => setOpen('close')}>
          {t('post.close')}
        </Button>
      ) : null}
      {open === 'give' ? <GivePostDialog to={{ post }} onClose={close} /> : null}
      {open === 'close' ? <ClosePostDialog post={post} onClose={close} /> : null}
    </>
  )
}

function ClosePostDialog({ post, onClose }: { readonly post: Post; readonly onClose: () => void }) {
  const { t, client, unitName } = useWorkspace()
  const { id, title, unit, holders } = post
  const names = holders.map(({ person }) => person.name).join(', ')
  return (
    <ReasonDialog
      title={t('post.closeTitle', { title, unit: unitName(unit) })}
      confirm={t('post.close')}
      danger
      send={(reason) => client.closePost(id, { reason })}
      done={t('post.closedDone', { title })}
      shows="facts"
      onClose={onClose}
    >
      <p>{t('post.closeWhat')}</p>
      {names === '' ? null : <p>{t('post.closeEnds', { names })}</p>}
    </ReasonDialog>
  )
}
