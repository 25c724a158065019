import {
  createRootRoute,
  createRoute,
  createRouter,
  type RouterHistory,
} from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { Loading } from '../../ui/controls/Loading.tsx'
import type { Language } from '../i18n/translate.ts'
import { routePath } from './addresses.ts'
import { FailedScreen } from './FailedScreen.tsx'
import { Frame } from './Frame.tsx'
import { Guard } from './Guard.tsx'
import { importScreen } from './importScreen.ts'
import { NoSuchScreen } from './NoSuchScreen.tsx'
import { type ScreenName, screenNames } from './screens.ts'

/** The router over the table of screens, in one language. */
export function createWorkspaceRouter(language: Language, history?: RouterHistory) {
  const root = createRootRoute({ component: Frame, notFoundComponent: NoSuchScreen })
  const routes = screenNames.map((name) =>
    createRoute({
      getParentRoute: () => root,
      path: routePath(name, language),
      component: guarded(name),
    }),
  )
  return createRouter({
    routeTree: root.addChildren(routes),
    ...(history === undefined ? {} : { history }),
    // Queries are words, as they stand in the address; never numbers or objects.
    parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
    stringifySearch: (search) => {
      const parts = Object.entries(search).filter(([, value]) => value !== '')
      const text = new URLSearchParams(parts).toString()
      return text === '' ? '' : `?${text}`
    },
    defaultErrorComponent: FailedScreen,
    // A part of an address that is known does not make the rest a screen.
    notFoundMode: 'root',
    scrollRestoration: true,
  })
}

function guarded(name: ScreenName) {
  const Screen = lazy(async () => ({ default: await importScreen(name) }))
  return function GuardedScreen() {
    return (
      <Guard screen={name}>
        <Suspense fallback={<Loading />}>
          <Screen />
        </Suspense>
      </Guard>
    )
  }
}
