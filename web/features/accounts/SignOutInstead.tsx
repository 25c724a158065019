import { useOwnSession } from '../../app/workspace/session.ts'
import { useSignOut } from '../../app/workspace/useSignOut.tsx'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import styles from './accounts.module.css'

/** The way out of a step that one cannot or does not want to take now. */
export function SignOutInstead() {
  const { t } = useWorkspace()
  const { person } = useOwnSession()
  const { signOut, question } = useSignOut()
  return (
    <>
      <p className={styles.foot}>
        {t('accounts.signedInAs', { name: person.name, email: person.email })}{' '}
        <Button kind="quiet" small onPress={signOut}>
          {t('shell.signOut')}
        </Button>
      </p>
      {question}
    </>
  )
}
