import type { ScreenName } from '../../app/workspace/screens.ts'
import { ScreenLink } from '../../app/workspace/ScreenLink.tsx'
import type { WordKey } from '../../app/workspace/words.ts'
import { useScreen } from '../../app/workspace/useScreen.ts'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import tabs from '../../ui/LinkTabs.module.css'
import styles from './accounts.module.css'

/** With shorter names than the headings, so that all three fit beside each other on a phone. */
const shown: readonly { readonly name: ScreenName; readonly text: WordKey }[] = [
  { name: 'profile', text: 'accountTab.profile' },
  { name: 'security', text: 'accountTab.security' },
  { name: 'ownSessions', text: 'accountTab.sessions' },
]

/** The screens of one's own account, beside each other. */
export function AccountTabs() {
  const { t } = useWorkspace()
  const here = useScreen()
  return (
    <nav className={`${tabs.tabs} ${styles.tabs}`} aria-label={t('screen.profile')}>
      <ul>
        {shown.map(({ name, text }) => (
          <li key={name}>
            <ScreenLink to={name} current={name === here}>
              {t(text)}
            </ScreenLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
