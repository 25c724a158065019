import type { NoticeWish } from '@thang/contracts'
import { useQueryClient } from '@tanstack/react-query'
import { Answer, useAsk } from '../../app/workspace/useAsk.tsx'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { Form } from '../../ui/controls/Form.tsx'
import { RadioField } from '../../ui/controls/RadioField.tsx'
import { useSay } from '../../ui/controls/status.tsx'
import { useForm } from '../../ui/controls/useForm.ts'
import styles from './notices.module.css'

const key = ['noticeWish']

/** How one wants to be told by mail; a part of one's own account. */
export function MailWish() {
  const { t } = useWorkspace()
  const asked = useAsk(key, (client) => client.getNoticeWish())
  return (
    <section className={styles.wish}>
      <h2>{t('noticeWish.title')}</h2>
      <Answer of={asked}>{(wish) => <WishForm wish={wish} />}</Answer>
    </section>
  )
}

const wishes: readonly NoticeWish['mail'][] = ['each', 'daily', 'never']

function WishForm({ wish }: { readonly wish: NoticeWish }) {
  const { t, client } = useWorkspace()
  const queries = useQueryClient()
  const say = useSay()
  const { state, field } = useForm({
    initial: { mail: wish.mail as string },
    async submit({ mail }) {
      const chosen = wishes.find((each) => each === mail) ?? 'each'
      queries.setQueryData(key, await client.saveNoticeWish({ mail: chosen }))
      say(t('noticeWish.saved'))
    },
  })
  return (
    <Form state={state} submit={t('noticeWish.save')} kind="secondary">
      <RadioField
        {...field('mail')}
        label={t('noticeWish.label')}
        hint={t('noticeWish.hint')}
        options={[
          { value: 'each', text: t('noticeWish.each'), what: t('noticeWish.eachWhat') },
          { value: 'daily', text: t('noticeWish.daily'), what: t('noticeWish.dailyWhat') },
          { value: 'never', text: t('noticeWish.never'), what: t('noticeWish.neverWhat') },
        ]}
      />
    </Form>
  )
}
