import { useQueryClient } from '@tanstack/react-query'
import { ScreenHead } from '../../app/workspace/ScreenHead.tsx'
import { loadSession } from '../../app/workspace/session.ts'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { FactorSetUp } from './FactorSetUp.tsx'
import { SignOutInstead } from './SignOutInstead.tsx'
import { useArriveSignedIn } from './useArriveSignedIn.ts'

export function Screen() {
  const { t, client } = useWorkspace()
  const queries = useQueryClient()
  const arrive = useArriveSignedIn()
  async function goOn() {
    const session = await loadSession(client)
    if (session === null) return queries.invalidateQueries()
    arrive(session)
  }
  return (
    <>
      <ScreenHead>{t('factor.whyRequired')}</ScreenHead>
      <FactorSetUp onSaved={() => void goOn()} />
      <SignOutInstead />
    </>
  )
}
