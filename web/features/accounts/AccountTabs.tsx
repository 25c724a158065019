import type { ScreenName } from '../../app/workspace/screens.ts'
import { screens } from '../../app/workspace/screens.ts'
import { ScreenLink } from '../../app/workspace/ScreenLink.tsx'
import { useScreen } from '../../app/workspace/useScreen.ts'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import tabs from '../../ui/LinkTabs.module.css'
import styles from './accounts.module.css'

const shown: readonly ScreenName[] = ['profile', 'security', 'ownSessions']

/** The screens of one's own account, beside each other. */
export function AccountTabs() {
  const { t } = useWorkspace()
  const here = useScreen()
  return (
    <nav className={`${tabs.tabs} ${styles.tabs}`} aria-label={t('screen.profile')}>
      <ul>
        {shown.map((name) => (
          <li key={name}>
            <ScreenLink to={name} current={name === here}>
              {t(name === 'profile' ? 'profile.tab' : screens[name].title)}
            </ScreenLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
