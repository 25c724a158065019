import { useLocation } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'
import head from '../../ui/PageHead.module.css'
import { type ScreenName, screens } from './screens.ts'
import { ScreenLink } from './ScreenLink.tsx'
import styles from './ScreenHead.module.css'
import { useScreen } from './useScreen.ts'
import { useWorkspace } from './workspace.tsx'

interface ScreenHeadProps {
  /** Instead of the title in the table, such as the name of a person. */
  readonly title?: string
  /** At the far end of the heading: the one thing most people come to do. */
  readonly actions?: ReactNode
  readonly children?: ReactNode
}

/** Breadcrumbs, heading and the sentence under it; names the window and takes the focus on arrival. */
export function ScreenHead({ title, actions, children }: ScreenHeadProps) {
  const { t } = useWorkspace()
  const screen = useScreen()
  const text = title ?? t(screen === undefined ? 'screen.notFound' : screens[screen].title)
  const heading = useArrival(text)
  return (
    <div className={styles.head}>
      {screen === undefined ? null : <Crumbs screen={screen} />}
      <div className={styles.line}>
        <h1 ref={heading} tabIndex={-1}>
          {text}
        </h1>
        {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
      </div>
      {children === undefined ? null : <div className={styles.lede}>{children}</div>}
    </div>
  )
}

function Crumbs({ screen }: { screen: ScreenName }) {
  const { t } = useWorkspace()
  const above = screensAbove(screen)
  if (above.length === 0) return null
  return (
    <nav aria-label={t('shell.breadcrumbs')}>
      <ol className={`${head.crumbs} ${styles.crumbs}`}>
        {above.map((name) => (
          <li key={name}>
            <ScreenLink to={name}>{t(screens[name].title)}</ScreenLink>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function screensAbove(screen: ScreenName): ScreenName[] {
  const { parent } = screens[screen]
  return parent === null ? [] : [...screensAbove(parent), parent]
}

let shown: string | undefined

/** The heading takes the focus when another screen has come, so that it is read; not at first. */
function useArrival(title: string) {
  const { t } = useWorkspace()
  const { pathname } = useLocation()
  const heading = useRef<HTMLHeadingElement>(null)
  const arrived = useRef(false)
  useEffect(() => {
    document.title = `${title} – ${t('shell.product')}`
  }, [title, t])
  useEffect(() => {
    // The screen that is leaving hears of the new path too, so a heading that has just come counts as new.
    const isNew = shown !== pathname || !arrived.current
    if (shown !== undefined && isNew) heading.current?.focus()
    arrived.current = true
    shown = pathname
  }, [pathname])
  return heading
}
