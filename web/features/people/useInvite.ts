import type { Post, PostList } from '@thang/contracts'
import { useState } from 'react'
import { useGo, useWorkspace } from '../../app/workspace/workspace.tsx'
import type { ComboOption } from '../../ui/controls/ComboField.tsx'
import { useForm } from '../../ui/controls/useForm.ts'
import { isEmail } from '../accounts/emailRule.ts'
import { isPersonName, isPhone, sentPhone } from './personRules.ts'
import { postOption } from './PostField.tsx'
import { usePostRules } from './PostFields.tsx'
import { noPost, type PostValues, rolesFor, sentPost } from './postRules.ts'
import { newTerm, useTermRules } from './TermFields.tsx'
import { sentTerm, type Term } from './termRules.ts'
import { useFinish } from './useFinish.ts'

interface InviteValues extends Term, PostValues {
  readonly name: string
  readonly email: string
  readonly phone: string
  readonly language: string
  /** existing or new */
  readonly which: string
  readonly post: ComboOption | null
}

/** The invitation; a new post is created first, and stays chosen where the invitation is then refused. */
export function useInvite(list: PostList, from: string) {
  const workspace = useWorkspace()
  const { t, client, path } = workspace
  const [made, setMade] = useState<Post | null>(null)
  const finish = useFinish()
  const go = useGo()
  const given = list.posts.filter(({ actions }) => actions.includes('give'))
  const posts = made === null || given.some(({ id }) => id === made.id) ? given : [made, ...given]
  const form = useForm<InviteValues>({
    initial: initialValues(given, from, workspace),
    rules: useInviteRules(),
    async submit(values) {
      const post = values.which === 'existing' ? Number(values.post?.key) : await create(values)
      const { name, email, phone, language } = values
      const person = await client.invitePerson({
        name: name.trim(),
        email: email.trim(),
        phone: sentPhone(phone),
        language: language === 'en' ? 'en' : 'vi',
        post: { id: post, ...sentTerm(values) },
      })
      go(path('person', { id: person.id }))
      await finish({ done: t('invite.done', { email: person.email }), shows: 'facts' })
    },
  })
  async function create(values: InviteValues): Promise<number> {
    const wanted = sentPost(values, rolesFor(list.mayCreate, values.unit?.key))
    if (wanted === undefined) throw new Error('A post is sent without unit or role')
    const post = await client.createPost(wanted)
    // From here on it exists: trying again must not create another.
    setMade(post)
    form.change('post', postOption(post, workspace))
    form.change('which', 'existing')
    return post.id
  }
  return { ...form, posts, made }
}

function initialValues(
  given: readonly Post[],
  from: string,
  workspace: Parameters<typeof postOption>[1],
): InviteValues {
  const post = given.find(({ id }) => String(id) === from)
  return {
    name: '',
    email: '',
    phone: '',
    language: 'vi',
    which: given.length > 0 ? 'existing' : 'new',
    post: post === undefined ? null : postOption(post, workspace),
    ...noPost,
    ...newTerm(),
  }
}

function useInviteRules() {
  const { t } = useWorkspace()
  return {
    name: (value: string) => (isPersonName(value) ? undefined : t('invite.nameRule')),
    email: (value: string) => (isEmail(value) ? undefined : t('invite.emailRule')),
    phone: (value: string) => (isPhone(value) ? undefined : t('invite.phoneRule')),
    post: (value: ComboOption | null, { which }: InviteValues) =>
      which === 'existing' && value === null ? t('post.chooseRule') : undefined,
    ...usePostRules<InviteValues>(({ which }) => which === 'new'),
    ...useTermRules(),
  }
}
