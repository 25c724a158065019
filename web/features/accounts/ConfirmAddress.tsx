import type { LinkDescription } from '@thang/contracts'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ScreenHead } from '../../app/workspace/ScreenHead.tsx'
import { ScreenLink } from '../../app/workspace/ScreenLink.tsx'
import { renewSession } from '../../app/workspace/session.ts'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { Form } from '../../ui/controls/Form.tsx'
import { useForm } from '../../ui/controls/useForm.ts'
import styles from './accounts.module.css'

interface ConfirmAddressProps {
  readonly token: string
  readonly link: LinkDescription
}

/** Confirms by a press, since programs that look through mails open every link in them. */
export function ConfirmAddress({ token, link }: ConfirmAddressProps) {
  const { t, client, dateTime } = useWorkspace()
  const queries = useQueryClient()
  const [done, setDone] = useState(false)
  const { state } = useForm({
    initial: {},
    async submit() {
      await client.acceptAddress({ token })
      await renewSession(queries)
      setDone(true)
    },
  })
  const email = link.email ?? ''
  if (done) {
    return (
      <>
        <ScreenHead title={t('link.addressDone')}>
          {t('link.addressDoneWhat', { email })}
        </ScreenHead>
        <p className={styles.foot}>
          <ScreenLink to="home">{t('link.toWork')}</ScreenLink>
        </p>
      </>
    )
  }
  return (
    <>
      <ScreenHead title={t('link.addressTitle')}>
        {t('link.address', { until: dateTime(link.expiresAt) })}
      </ScreenHead>
      <dl className={styles.facts}>
        <dt>{t('accounts.name')}</dt>
        <dd>{link.name}</dd>
        <dt>{t('link.newAddress')}</dt>
        <dd>{email}</dd>
      </dl>
      <div className={styles.section}>
        <Form state={state} submit={t('link.confirmAddress')}>
          {null}
        </Form>
      </div>
    </>
  )
}
