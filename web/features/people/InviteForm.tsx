import type { PostList } from '@thang/contracts'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Form } from '../../ui/controls/Form.tsx'
import { RadioField } from '../../ui/controls/RadioField.tsx'
import styles from './people.module.css'
import { PersonFields } from './PersonFields.tsx'
import { PostField } from './PostField.tsx'
import { PostFields } from './PostFields.tsx'
import { TermFields } from './TermFields.tsx'
import { useInvite } from './useInvite.ts'

interface InviteFormProps {
  readonly list: PostList
  /** Id of the post that the invitation began from; empty for none. */
  readonly post: string
}

/** Who is invited, into which post, from when to when. */
export function InviteForm({ list, post }: InviteFormProps) {
  const { t } = useWorkspace()
  const { state, field, values, posts, made } = useInvite(list, post)
  const ways = [
    ...(posts.length > 0 ? [{ value: 'existing', text: t('invite.existing') }] : []),
    ...(list.mayCreate.length > 0 ? [{ value: 'new', text: t('invite.newPost') }] : []),
  ]
  return (
    <Form state={state} submit={t('invite.submit')}>
      {made === null ? null : (
        <Notice tone="attention">{t('invite.postMade', { title: made.title })}</Notice>
      )}
      <fieldset className={styles.fieldset}>
        <legend>{t('invite.person')}</legend>
        <PersonFields
          name={field('name')}
          email={field('email')}
          emailHint={t('invite.emailHint')}
          phone={field('phone')}
          language={field('language')}
        />
      </fieldset>
      <fieldset className={styles.fieldset}>
        <legend>{t('invite.post')}</legend>
        {ways.length < 2 ? null : (
          <RadioField {...field('which')} label={t('invite.which')} options={ways} />
        )}
        {values.which === 'existing' ? (
          <PostField
            key={made?.id ?? 0}
            {...field('post')}
            label={t('post.choose')}
            hint={t('post.chooseHint')}
            posts={posts}
          />
        ) : (
          <PostFields
            mayCreate={list.mayCreate}
            unit={field('unit')}
            role={field('role')}
            title={field('title')}
            scope={field('scope')}
            scopeUnit={field('scopeUnit')}
            indicators={field('indicators')}
          />
        )}
      </fieldset>
      <fieldset className={styles.fieldset}>
        <legend>{t('invite.term')}</legend>
        <TermFields
          kind={field('kind')}
          startsOn={field('startsOn')}
          endsOn={field('endsOn')}
          legalBasis={field('legalBasis')}
        />
      </fieldset>
    </Form>
  )
}
