import type { LinkDescription } from '@thang/contracts'
import { ScreenHead } from '../../app/workspace/ScreenHead.tsx'
import { ScreenLink } from '../../app/workspace/ScreenLink.tsx'
import { Answer, useAsk } from '../../app/workspace/useAsk.tsx'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { EmptyState } from '../../ui/controls/EmptyState.tsx'
import { Form } from '../../ui/controls/Form.tsx'
import { useForm } from '../../ui/controls/useForm.ts'
import { ConfirmAddress } from './ConfirmAddress.tsx'
import { NewPasswordField } from './NewPasswordField.tsx'
import { isAboutPassword, newPasswordRule } from './passwordRule.ts'
import styles from './accounts.module.css'
import { useArriveSignedIn } from './useArriveSignedIn.ts'
import { useLinkToken } from './useLinkToken.ts'

export function Screen() {
  const token = useLinkToken()
  return token === '' ? <NoToken /> : <AcceptLink token={token} />
}

function NoToken() {
  const { t } = useWorkspace()
  return (
    <>
      <ScreenHead />
      <EmptyState
        title={t('link.missing')}
        action={<ScreenLink to="signIn">{t('accounts.toSignIn')}</ScreenLink>}
      >
        {t('link.openAgain')}
      </EmptyState>
    </>
  )
}

function AcceptLink({ token }: { token: string }) {
  const { t } = useWorkspace()
  const link = useAsk(['link', token], (client) => client.describeLink({ token }), { once: true })
  if (link.data === undefined) {
    return (
      <>
        <ScreenHead />
        <Answer of={link}>{() => null}</Answer>
        {link.error === null ? null : (
          <p className={styles.foot}>
            <ScreenLink to="signIn">{t('accounts.toSignIn')}</ScreenLink>
            {' · '}
            <ScreenLink to="forgotPassword">{t('link.askNew')}</ScreenLink>
          </p>
        )}
      </>
    )
  }
  return link.data.purpose === 'new-address' ? (
    <ConfirmAddress token={token} link={link.data} />
  ) : (
    <ChoosePassword token={token} link={link.data} />
  )
}

function ChoosePassword({ token, link }: { token: string; link: LinkDescription }) {
  const { t, client, dateTime } = useWorkspace()
  const arrive = useArriveSignedIn()
  const { state, field } = useForm({
    initial: { password: '' },
    rules: { password: (value) => newPasswordRule(value, t) },
    place: ({ reason }) => (isAboutPassword(reason) ? 'password' : undefined),
    submit: async ({ password }) => arrive(await client.acceptLink({ token, password })),
  })
  const invited = link.purpose === 'invitation'
  return (
    <>
      <ScreenHead title={t(invited ? 'link.welcome' : 'link.resetTitle')}>
        {t(invited ? 'link.invited' : 'link.reset', { until: dateTime(link.expiresAt) })}
      </ScreenHead>
      <dl className={styles.facts}>
        <dt>{t('accounts.name')}</dt>
        <dd>{link.name}</dd>
        <dt>{t('accounts.email')}</dt>
        <dd>{link.email}</dd>
      </dl>
      <div className={styles.section}>
        <Form state={state} submit={t('link.accept')}>
          {/* Not seen: password managers keep the password under this name. */}
          <input
            className="visually-hidden"
            type="text"
            name="username"
            autoComplete="username"
            tabIndex={-1}
            aria-hidden="true"
            readOnly
            value={link.email ?? ''}
          />
          <NewPasswordField {...field('password')} />
        </Form>
      </div>
    </>
  )
}
