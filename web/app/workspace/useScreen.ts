import { useMatches } from '@tanstack/react-router'
import { screenOfRoute } from './addresses.ts'
import type { ScreenName } from './screens.ts'
import { useWorkspace } from './workspace.tsx'

/** The screen that is shown; undefined where the address names none. */
export function useScreen(): ScreenName | undefined {
  const { language } = useWorkspace()
  const matches = useMatches()
  const route: string | undefined = matches.at(-1)?.fullPath
  return route === undefined ? undefined : screenOfRoute(route, language)
}
