import { ScreenHead } from '../../app/workspace/ScreenHead.tsx'
import { useOwnSession } from '../../app/workspace/session.ts'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { EmptyState } from '../../ui/controls/EmptyState.tsx'

export function Screen() {
  const { t } = useWorkspace()
  const { authorities } = useOwnSession()
  return (
    <>
      <ScreenHead />
      {authorities.length === 0 ? <EmptyState title={t('home.none')} /> : null}
    </>
  )
}
