import { ScreenHead } from '../../app/workspace/ScreenHead.tsx'
import { useOwnSession } from '../../app/workspace/session.ts'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { PasswordForm } from './PasswordForm.tsx'
import { SignOutInstead } from './SignOutInstead.tsx'
import { useArriveSignedIn } from './useArriveSignedIn.ts'

export function Screen() {
  const { t } = useWorkspace()
  const session = useOwnSession()
  const arrive = useArriveSignedIn()
  return (
    <>
      <ScreenHead>{t('password.whyNew')}</ScreenHead>
      <PasswordForm session={session} onChanged={arrive} />
      <SignOutInstead />
    </>
  )
}
