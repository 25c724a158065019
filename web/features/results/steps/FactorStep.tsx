import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { FactorForm } from '../../accounts/FactorForm.tsx'

/** Asks for a code before something is signed in the person's name. */
export function FactorStep({ onProved }: { readonly onProved: () => void }) {
  const { t } = useWorkspace()
  return (
    <>
      <p>{t('step.factor')}</p>
      <FactorForm onProved={onProved} />
    </>
  )
}
