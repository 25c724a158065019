import type { Session } from '@thang/contracts'
import { Menu, type MenuEntry } from '../../ui/controls/Menu.tsx'
import styles from './Header.module.css'
import { useSignOut } from './useSignOut.tsx'
import { useWorkspace } from './workspace.tsx'

/** One's own account, the public site, and the way out. */
export function AccountMenu({ person }: { person: Session['person'] }) {
  const { t, path, language } = useWorkspace()
  const { signOut, question } = useSignOut()
  const entries: MenuEntry[] = [
    { key: 'profile', text: t('screen.profile'), href: path('profile') },
    { key: 'sessions', text: t('screen.ownSessions'), href: path('ownSessions') },
    { key: 'security', text: t('screen.security'), href: path('security') },
    { key: 'line', line: true },
    {
      key: 'public',
      text: t('shell.publicSite'),
      onAction: () => location.assign(publicHome[language]),
    },
    { key: 'out', text: t('shell.signOut'), onAction: signOut },
  ]
  return (
    <>
      <Menu
        label={t('shell.account', { name: person.name })}
        className={styles.account}
        entries={entries}
        button={
          <>
            <span>{person.name}</span>
            <span aria-hidden="true">▾</span>
          </>
        }
      />
      {question}
    </>
  )
}

const publicHome = { vi: '/', en: '/en' } as const
