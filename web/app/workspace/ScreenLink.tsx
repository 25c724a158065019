import type { MouseEvent, ReactNode } from 'react'
import type { Params, Query } from './addresses.ts'
import type { ScreenName } from './screens.ts'
import { useGo, useWorkspace } from './workspace.tsx'

interface ScreenLinkProps {
  readonly to: ScreenName
  readonly params?: Params
  readonly query?: Query
  readonly className?: string | undefined
  /** It stands for the screen that is shown. */
  readonly current?: boolean
  /** Told as it is opened in place. */
  readonly onFollow?: () => void
  readonly children: ReactNode
}

/** A link to a screen; opened in place, unless the reader asks for a window of its own. */
export function ScreenLink(props: ScreenLinkProps) {
  const { to, params, query, className, current, onFollow, children } = props
  const { path } = useWorkspace()
  const go = useGo()
  const href = path(to, params, query)
  function open(event: MouseEvent) {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
      return
    event.preventDefault()
    onFollow?.()
    go(href)
  }
  return (
    <a
      href={href}
      className={className}
      aria-current={current === true ? 'page' : undefined}
      onClick={open}
    >
      {children}
    </a>
  )
}
