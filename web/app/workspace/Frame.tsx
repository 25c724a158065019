import type { Session } from '@thang/contracts'
import { Outlet } from '@tanstack/react-router'
import { useState } from 'react'
import { SignInAgainDialog } from '../../features/accounts/SignInAgainDialog.tsx'
import { Header } from './Header.tsx'
import styles from './Frame.module.css'
import { Navigation } from './Navigation.tsx'
import { OfflineBanner } from './OfflineBanner.tsx'
import { PostStrip } from './PostStrip.tsx'
import { useSession } from './session.ts'
import { ShortcutDialog } from './ShortcutDialog.tsx'
import { useWorkspace } from './workspace.tsx'

/** Header, navigation and main around every screen; before signing in, the header alone. */
export function Frame() {
  const { t } = useWorkspace()
  const { session } = useSession()
  const [open, setOpen] = useState(false)
  const inside = isInside(session)
  return (
    <>
      <a className={styles.skip} href="#main">
        {t('shell.skip')}
      </a>
      <Header
        session={inside ? session : null}
        navigationOpen={open}
        onNavigation={() => setOpen(!open)}
      />
      <OfflineBanner />
      {inside ? <PostStrip authorities={session.authorities} /> : null}
      <div className={inside ? styles.columns : styles.single}>
        {inside ? (
          <Navigation session={session} open={open} onChoose={() => setOpen(false)} />
        ) : null}
        <main id="main" tabIndex={-1} className={styles.main}>
          <Outlet />
        </main>
      </div>
      <ShortcutDialog />
      <SignInAgainDialog />
    </>
  )
}

/** Signed in, and owing nothing more. */
function isInside(session: Session | null | undefined): session is Session {
  return session !== null && session !== undefined && session.step === null
}
