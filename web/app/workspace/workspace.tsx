import type { WorkspaceClient } from '@thang/contracts'
import { createContext, type ReactNode, useContext } from 'react'
import { useParams, useRouter, useSearch } from '@tanstack/react-router'
import { formatDate } from '../i18n/numbers.ts'
import type { Language } from '../i18n/translate.ts'
import { type Params, type Query, screenPath } from './addresses.ts'
import { formatDateTime } from './dateTime.ts'
import type { ScreenName } from './screens.ts'
import type { SendPart } from './sendPart.ts'
import type { SignInAgain } from './signInAgain.ts'
import type { Uploads } from './uploads.ts'
import type { Words } from './words.ts'

/** What every screen of the workspace may ask. */
export interface Workspace {
  readonly language: Language
  readonly t: Words
  readonly client: WorkspaceClient
  readonly signInAgain: SignInAgain
  readonly uploads: Uploads
  readonly sendPart: SendPart
}

const WorkspaceContext = createContext<Workspace | null>(null)

export function WorkspaceProvider({
  workspace,
  children,
}: {
  workspace: Workspace
  children: ReactNode
}) {
  return <WorkspaceContext value={workspace}>{children}</WorkspaceContext>
}

/** Words, client, dates and addresses, in the language of the screen. */
export function useWorkspace() {
  const workspace = useContext(WorkspaceContext)
  if (workspace === null) throw new Error('A component stands outside WorkspaceProvider')
  const { language } = workspace
  return {
    ...workspace,
    path: (name: ScreenName, params: Params = {}, query: Query = {}) =>
      screenPath(name, language, { params, query }),
    /** A day, such as 23/11/2026. */
    date: (day: string) => formatDate(day, language),
    /** An instant in Vietnam's time, such as 14:05 23/11/2026. */
    dateTime: (instant: string) => formatDateTime(instant, language),
    unitName: (unit: { name: string; nameEn: string | null }) =>
      language === 'en' ? (unit.nameEn ?? unit.name) : unit.name,
  }
}

/** The parameters of the path and of the query, and how to change the query in its place. */
export function useAddress() {
  const router = useRouter()
  const params: Params = useParams({ strict: false })
  const query: Query = useSearch({ strict: false })
  return {
    params,
    query,
    changeQuery(changes: Query) {
      const next = Object.entries({ ...query, ...changes }).filter(([, value]) => value !== '')
      const question = new URLSearchParams(next).toString()
      const { pathname } = router.state.location
      router.history.replace(question === '' ? pathname : `${pathname}?${question}`)
    },
  }
}

/** Goes to an address inside the workspace without loading the document anew. */
export function useGo() {
  const router = useRouter()
  return (href: string, { replace = false }: { readonly replace?: boolean } = {}) =>
    replace ? router.history.replace(href) : router.history.push(href)
}
