import type { SignInStep } from '@thang/contracts'
import type { Language } from '../i18n/translate.ts'
import { type ScreenName, screenNames, screens } from './screens.ts'

export type Params = Readonly<Record<string, string>>
export type Query = Readonly<Record<string, string>>

/** The address of a screen; empty query values are left out. */
export function screenPath(
  name: ScreenName,
  language: Language,
  { params = {}, query = {} }: { readonly params?: Params; readonly query?: Query } = {},
): string {
  const path = screens[name].path[language].replaceAll(/:(\w+)/g, (_, key: string) =>
    encodeURIComponent(params[key] ?? ''),
  )
  const parts = Object.entries(query).filter(([, value]) => value !== '')
  return parts.length === 0 ? path : `${path}?${new URLSearchParams(parts).toString()}`
}

/** The screen whose path, written for the router, is this one. */
export function screenOfRoute(route: string, language: Language): ScreenName | undefined {
  return screenNames.find((name) => routePath(name, language) === route)
}

/** A screen's path as the router writes it: `:id` is `$id`. */
export function routePath(name: ScreenName, language: Language): string {
  return screens[name].path[language].replaceAll(/:(\w+)/g, '$$$1')
}

/** Where each thing that a session still owes is done. */
export const screenOfStep: Readonly<Record<SignInStep, ScreenName>> = {
  'second-factor': 'secondFactor',
  'new-password': 'newPassword',
  'set-up-second-factor': 'setUpSecondFactor',
}
