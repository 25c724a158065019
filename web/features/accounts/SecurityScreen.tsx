import { useQueryClient } from '@tanstack/react-query'
import { ScreenHead } from '../../app/workspace/ScreenHead.tsx'
import { keepSession, useOwnSession } from '../../app/workspace/session.ts'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { useSay } from '../../ui/controls/status.tsx'
import { AccountTabs } from './AccountTabs.tsx'
import { FactorSection } from './FactorSection.tsx'
import { PasswordForm } from './PasswordForm.tsx'
import styles from './accounts.module.css'

export function Screen() {
  const { t } = useWorkspace()
  const session = useOwnSession()
  const queries = useQueryClient()
  const say = useSay()
  return (
    <>
      <ScreenHead />
      <AccountTabs />
      <FactorSection session={session} />
      <section className={styles.section}>
        <h2>{t('accounts.password')}</h2>
        <p>{t(session.hasPassword ? 'password.endsOthers' : 'password.none')}</p>
        <PasswordForm
          session={session}
          onChanged={(changed) => {
            keepSession(queries, changed)
            say(t('password.changed'))
          }}
        />
      </section>
    </>
  )
}
