import type { Session } from '@thang/contracts'
import { Logo } from '../../ui/Logo.tsx'
import { NoticeBell } from '../../features/notices/NoticeBell.tsx'
import { AccountMenu } from './AccountMenu.tsx'
import styles from './Header.module.css'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import { ScreenLink } from './ScreenLink.tsx'
import { SearchBox } from './SearchBox.tsx'
import { ThemeButton } from './ThemeButton.tsx'
import { useWorkspace } from './workspace.tsx'

interface HeaderProps {
  /** Null before anybody is signed in. */
  readonly session: Session | null
  readonly navigationOpen: boolean
  readonly onNavigation: () => void
}

export function Header({ session, navigationOpen, onNavigation }: HeaderProps) {
  const { t } = useWorkspace()
  return (
    <header className={styles.header}>
      <div className={styles.bar}>
        {session === null ? null : (
          <button
            type="button"
            className={styles.more}
            aria-expanded={navigationOpen}
            aria-controls="navigation"
            onClick={onNavigation}
          >
            <span aria-hidden="true">☰</span> {t('shell.menu')}
          </button>
        )}
        <ScreenLink to="home" className={styles.brand}>
          <Logo />
          <span>
            {t('shell.name')} <span className={styles.place}>{t('shell.place')}</span>
          </span>
        </ScreenLink>
        {session === null ? null : <SearchBox />}
        <div className={styles.tools}>
          <LanguageSwitch />
          <ThemeButton />
          {session === null ? null : <NoticeBell />}
          {session === null ? null : <AccountMenu person={session.person} />}
        </div>
      </div>
    </header>
  )
}
