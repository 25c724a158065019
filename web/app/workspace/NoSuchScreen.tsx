import { EmptyState } from '../../ui/controls/EmptyState.tsx'
import { ScreenHead } from './ScreenHead.tsx'
import { ScreenLink } from './ScreenLink.tsx'
import { useWorkspace } from './workspace.tsx'

/** For an address inside the workspace that names no screen. */
export function NoSuchScreen() {
  const { t } = useWorkspace()
  return (
    <>
      <ScreenHead title={t('screen.notFound')} />
      <EmptyState
        title={t('notFound.what')}
        action={<ScreenLink to="home">{t('shell.toHome')}</ScreenLink>}
      >
        {t('notFound.do')}
      </EmptyState>
    </>
  )
}
