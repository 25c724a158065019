import type { Session } from '@thang/contracts'
import styles from './Navigation.module.css'
import { navigation } from './navigation.ts'
import { ScreenLink } from './ScreenLink.tsx'
import { screens } from './screens.ts'
import { useScreen } from './useScreen.ts'
import { useWorkspace } from './workspace.tsx'

interface NavigationProps {
  readonly session: Session
  /** On a phone it stands behind a button. */
  readonly open: boolean
  readonly onChoose: () => void
}

/** The areas of the workspace that this session may see. */
export function Navigation({ session, open, onChoose }: NavigationProps) {
  const { t } = useWorkspace()
  const here = useScreen()
  const shown = navigation.filter(({ screen }) => {
    const { access } = screens[screen]
    return access === 'signed-in' || session.areas.some((area) => area === access)
  })
  return (
    <nav
      id="navigation"
      aria-label={t('shell.navigation')}
      className={`${styles.navigation} ${open ? styles.open : ''}`}
    >
      {/* Choosing closes it on a phone; the links themselves are what is pressed. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions */}
      <ul onClick={onChoose}>
        {shown.map(({ screen, also }) => (
          <li key={screen}>
            <ScreenLink
              to={screen}
              current={here === screen || (here !== undefined && also.includes(here))}
            >
              {t(screens[screen].title)}
            </ScreenLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
