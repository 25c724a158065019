import { ScreenHead } from '../../app/workspace/ScreenHead.tsx'
import { FactorForm } from './FactorForm.tsx'
import { SignOutInstead } from './SignOutInstead.tsx'
import { useArriveSignedIn } from './useArriveSignedIn.ts'

export function Screen() {
  const arrive = useArriveSignedIn()
  return (
    <>
      <ScreenHead />
      <FactorForm onProved={arrive} />
      <SignOutInstead />
    </>
  )
}
