import { useEffect } from 'react'
import { ScreenHead } from '../../app/workspace/ScreenHead.tsx'
import { useSession } from '../../app/workspace/session.ts'
import { useAsk } from '../../app/workspace/useAsk.tsx'
import { useAddress, useWorkspace } from '../../app/workspace/workspace.tsx'
import { returnAddress } from '../../app/workspace/workspacePath.ts'
import { Notice } from '../../ui/Notice.tsx'
import { buttonClass } from '../../ui/controls/Button.tsx'
import { SignInForm } from './SignInForm.tsx'
import { signInRefusal } from './signInRefusal.ts'
import styles from './accounts.module.css'
import { useArriveSignedIn } from './useArriveSignedIn.ts'

export function Screen() {
  const { t } = useWorkspace()
  const { query } = useAddress()
  const { data: options } = useAsk(['sign-in-options'], (client) => client.signInOptions())
  const arrive = useArriveSignedIn()
  useLeaveWhenSignedIn()
  const refusal = signInRefusal(query['reason'] ?? query['error'], t)
  return (
    <>
      <ScreenHead>{query['to'] === undefined ? null : t('accounts.signInFirst')}</ScreenHead>
      {refusal === undefined ? null : <Notice tone="attention">{refusal}</Notice>}
      {options?.firstStart === true ? (
        <Notice tone="attention" title={t('accounts.noAdministrator')}>
          {t('accounts.firstStartLink')}
        </Notice>
      ) : null}
      {options?.oidc === null || options === undefined ? null : (
        <OidcLink name={options.oidc.name} />
      )}
      <SignInForm onSignedIn={arrive} />
      <p className={styles.foot}>{t('accounts.noAccount')}</p>
    </>
  )
}

/** A plain link: the way leads through the provider and back. */
function OidcLink({ name }: { name: string }) {
  const { t, language } = useWorkspace()
  const { query } = useAddress()
  const back = new URLSearchParams({ returnTo: returnAddress(query['to'], language) })
  return (
    <div className={styles.oidc}>
      <a className={buttonClass('primary')} href={`/api/v1/session/oidc?${back.toString()}`}>
        {t('accounts.signInWith', { name })}
      </a>
      <p className={styles.or}>{t('accounts.orPassword')}</p>
    </div>
  )
}

function useLeaveWhenSignedIn(): void {
  const { session } = useSession()
  const arrive = useArriveSignedIn()
  useEffect(() => {
    if (session !== null && session !== undefined) arrive(session)
    // Once, for who was signed in already; who signs in here is taken on by the form.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [session])
}
