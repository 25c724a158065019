import type { Session } from '@thang/contracts'
import { useLocation } from '@tanstack/react-router'
import { type ReactNode, useEffect } from 'react'
import { Loading } from '../../ui/controls/Loading.tsx'
import { screenOfStep } from './addresses.ts'
import { FailedScreen } from './FailedScreen.tsx'
import { NoRight } from './NoRight.tsx'
import { type ScreenAccess, type ScreenName, screens } from './screens.ts'
import { useSession } from './session.ts'
import { useGo, useWorkspace } from './workspace.tsx'
import { returnAddress } from './workspacePath.ts'

/** Shows a screen to whom it is for; sends others to where they can go on. */
export function Guard({ screen, children }: { screen: ScreenName; children: ReactNode }) {
  const { access } = screens[screen]
  const { session, error } = useSession()
  if (access === 'anyone') return children
  if (session === undefined) return error === null ? <Loading /> : <FailedScreen error={error} />
  const elsewhere = nextScreen(session, screen)
  if (elsewhere !== undefined) return <Elsewhere to={elsewhere} from={screen} />
  return mayEnter(session, access) ? children : <NoRight />
}

/** Where somebody must go before, or instead of, this screen; undefined where they may stay. */
export function nextScreen(session: Session | null, screen: ScreenName): ScreenName | undefined {
  if (session === null) return 'signIn'
  const { step } = session
  const owed = step === null ? undefined : screenOfStep[step]
  if (owed !== undefined) return owed === screen ? undefined : owed
  return screens[screen].access === 'step' ? 'home' : undefined
}

function mayEnter(session: Session | null, access: ScreenAccess): boolean {
  if (access === 'anyone' || access === 'step' || access === 'signed-in') return true
  return session?.areas.includes(access) ?? false
}

/** Carries along the address to come back to. */
function Elsewhere({ to, from }: { to: ScreenName; from: ScreenName }) {
  const { path, language } = useWorkspace()
  const { href, search } = useLocation()
  const go = useGo()
  const asked =
    screens[from].access === 'step' ? String(search['to' as keyof typeof search] ?? '') : href
  useEffect(() => {
    const back = returnAddress(asked, language)
    if (to === 'home') return go(back, { replace: true })
    const query = back === path('home') ? {} : { to: back }
    go(path(to, {}, query), { replace: true })
    // Once for each place to go: the address is already another one while this is still shown.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [to])
  return <Loading />
}
