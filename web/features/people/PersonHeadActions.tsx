import type { PersonDetail } from '@thang/contracts'
import { useState } from 'react'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { EditPersonDialog } from './EditPersonDialog.tsx'
import { GivePostDialog } from './GivePostDialog.tsx'

/** What most people come to do with a person: give them a post, correct their details. */
export function PersonHeadActions({ person }: { readonly person: PersonDetail }) {
  const { t } = useWorkspace()
  const [open, setOpen] = useState<'edit' | 'give' | null>(null)
  const close = () => setOpen(null)
  return (
    <>
      {person.actions.includes('give-post') ? (
        <Button kind="primary" onPress={() => setOpen('give')}>
          {t('post.give')}
        </Button>
      ) : null}
      {person.actions.includes('edit') ? (
        <Button onPress={() => setOpen('edit')}>{t('person.edit')}</Button>
      ) : null}
      {open === 'edit' ? <EditPersonDialog person={person} onClose={close} /> : null}
      {open === 'give' ? <GivePostDialog to={{ person }} onClose={close} /> : null}
    </>
  )
}
