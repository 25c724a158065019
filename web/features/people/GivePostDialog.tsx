import type { Person, Post } from '@thang/contracts'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import type { ComboOption } from '../../ui/controls/ComboField.tsx'
import { Dialog } from '../../ui/controls/Dialog.tsx'
import { Form } from '../../ui/controls/Form.tsx'
import { useForm } from '../../ui/controls/useForm.ts'
import { PersonField } from './PersonField.tsx'
import { ChosenPost, PostField } from './PostField.tsx'
import { postName } from './postWords.ts'
import { newTerm, TermFields, useTermRules } from './TermFields.tsx'
import { sentTerm } from './termRules.ts'
import { useFinish } from './useFinish.ts'
import { useListed } from './useListed.ts'

interface GivePostDialogProps {
  /** One of the two is known; the other is to be chosen. */
  readonly to: { readonly person: Person } | { readonly post: Post }
  readonly onClose: () => void
}

/** Gives a post to a person for a time. */
export function GivePostDialog({ to, onClose }: GivePostDialogProps) {
  const workspace = useWorkspace()
  const { t } = workspace
  const { data } = useListed(['posts', {}], (client) => client.listPosts())
  const posts = (data?.posts ?? []).filter(({ actions }) => actions.includes('give'))
  const { state, field } = useGiveForm(to, onClose)
  const title =
    'post' in to
      ? t('post.giveTitle', { title: postName(to.post, workspace) })
      : t('post.givePersonTitle', { name: to.person.name })
  return (
    <Dialog title={title} onClose={onClose}>
      <Form
        state={state}
        submit={t('post.give')}
        beside={<Button onPress={onClose}>{t('dialog.cancel')}</Button>}
      >
        {'post' in to ? (
          <>
            <PersonField
              {...field('person')}
              label={t('post.person')}
              hint={t('post.personHint')}
              fits={({ state: is }) => is !== 'disabled'}
            />
            <ChosenPost post={to.post} />
          </>
        ) : (
          <PostField
            {...field('post')}
            label={t('post.choose')}
            hint={t('post.chooseHint')}
            posts={posts}
          />
        )}
        <TermFields
          kind={field('kind')}
          startsOn={field('startsOn')}
          endsOn={field('endsOn')}
          legalBasis={field('legalBasis')}
        />
      </Form>
    </Dialog>
  )
}

function useGiveForm(to: GivePostDialogProps['to'], onClose: () => void) {
  const workspace = useWorkspace()
  const { t, client } = workspace
  const finish = useFinish()
  const none: ComboOption | null = null
  const person = 'person' in to ? { key: to.person.id, text: to.person.name } : none
  const post = 'post' in to ? { key: String(to.post.id), text: postName(to.post, workspace) } : none
  return useForm({
    initial: { person, post, ...newTerm() },
    rules: {
      person: (value) => (value === null ? t('post.personRule') : undefined),
      post: (value) => (value === null ? t('post.chooseRule') : undefined),
      ...useTermRules(),
    },
    async submit(values) {
      if (values.person === null || values.post === null) return
      const given = await client.givePost(Number(values.post.key), {
        person: values.person.key,
        ...sentTerm(values),
      })
      const done = t('post.given', { title: given.post.title, name: given.person.name })
      await finish({ done, shows: `holding-${given.id}`, close: onClose })
    },
  })
}
