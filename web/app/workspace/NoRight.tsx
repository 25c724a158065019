import { EmptyState } from '../../ui/controls/EmptyState.tsx'
import { ScreenHead } from './ScreenHead.tsx'
import { ScreenLink } from './ScreenLink.tsx'
import { useWorkspace } from './workspace.tsx'

/** Instead of a screen that is for others: says what it takes and whom to ask. */
export function NoRight() {
  const { t } = useWorkspace()
  return (
    <>
      <ScreenHead title={t('noRight.title')} />
      <EmptyState
        title={t('noRight.what')}
        action={<ScreenLink to="home">{t('shell.toHome')}</ScreenLink>}
      >
        {t('noRight.ask')}
      </EmptyState>
    </>
  )
}
