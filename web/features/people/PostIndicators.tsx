import type { IndicatorScope, Post } from '@thang/contracts'
import { useState } from 'react'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { Dialog } from '../../ui/controls/Dialog.tsx'
import { Form } from '../../ui/controls/Form.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { TextField } from '../../ui/controls/TextField.tsx'
import { useForm } from '../../ui/controls/useForm.ts'
import { IndicatorField } from './IndicatorField.tsx'
import styles from './people.module.css'
import { isReason } from './ReasonDialog.tsx'
import { useFinish } from './useFinish.ts'
import { useNodeNames } from './useNodeNames.ts'

/** What an appraiser's post is bound to, and how to change it. */
export function PostIndicators({ post }: { readonly post: Post }) {
  const { t } = useWorkspace()
  const [open, setOpen] = useState(false)
  const nameOf = useNodeNames(post.indicators)
  return (
    <section className={styles.section} aria-labelledby="indicators">
      <div className={styles.sectionHead}>
        <h2 id="indicators" tabIndex={-1}>
          {t('indicators.title')}
        </h2>
        {post.actions.includes('change-indicators') ? (
          <Button onPress={() => setOpen(true)}>{t('indicators.change')}</Button>
        ) : null}
      </div>
      <p>{t('indicators.what')}</p>
      {post.indicators.length === 0 ? (
        <Notice tone="attention">{t('indicators.none')}</Notice>
      ) : (
        <ul>
          {post.indicators.map((scope) => (
            <li key={`${scope.index} ${scope.node}`}>
              {scope.index.toUpperCase()} {scope.node}
              {nameOf(scope) === undefined ? '' : `: ${nameOf(scope)}`}
            </li>
          ))}
        </ul>
      )}
      {open ? <IndicatorsDialog post={post} onClose={() => setOpen(false)} /> : null}
    </section>
  )
}

function IndicatorsDialog({
  post,
  onClose,
}: {
  readonly post: Post
  readonly onClose: () => void
}) {
  const { t, client } = useWorkspace()
  const finish = useFinish()
  const { title } = post
  const initial: { indicators: IndicatorScope[]; reason: string } = {
    indicators: post.indicators,
    reason: '',
  }
  const { state, field } = useForm({
    initial,
    rules: { reason: (value) => (isReason(value) ? undefined : t('reason.rule')) },
    async submit({ indicators, reason }) {
      await client.changePostIndicators(post.id, { indicators, reason: reason.trim() })
      const done = t('indicators.saved', { title, count: indicators.length })
      await finish({ done, shows: 'indicators', close: onClose })
    },
  })
  return (
    <Dialog title={t('indicators.changeTitle', { title })} onClose={onClose}>
      <Form
        state={state}
        submit={t('indicators.change')}
        beside={<Button onPress={onClose}>{t('dialog.cancel')}</Button>}
      >
        <IndicatorField {...field('indicators')} />
        <TextField
          {...field('reason')}
          label={t('reason.label')}
          hint={t('reason.hint')}
          rows={3}
        />
      </Form>
    </Dialog>
  )
}
