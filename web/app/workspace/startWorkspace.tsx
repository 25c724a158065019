import { createWorkspaceClient } from '@thang/contracts'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type RouterHistory, RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { I18nProvider, RouterProvider as AriaRouter } from 'react-aria-components'
import { StatusRegion } from '../../ui/controls/status.tsx'
import type { Language } from '../i18n/translate.ts'
import { createWorkspaceRouter } from './router.tsx'
import { createSend, Refused, type SendParts } from './send.ts'
import { createSendPart } from './sendPart.ts'
import { renewSession, sessionIn } from './session.ts'
import { createSignInAgain } from './signInAgain.ts'
import { createUploads } from './uploads.ts'
import type { Words } from './words.ts'
import { WorkspaceProvider } from './workspace.tsx'

interface StartParts {
  readonly language: Language
  readonly t: Words
  /** Instead of the browser's, for tests. */
  readonly history?: RouterHistory
  readonly fetch?: typeof globalThis.fetch
}

/** The whole workspace, put together. */
export function startWorkspace({ language, t, history, fetch }: StartParts) {
  const signInAgain = createSignInAgain()
  const uploads = createUploads((...request) => globalThis.fetch(...request))
  const queries = new QueryClient({
    defaultOptions: { queries: { retry: retryUnreached, networkMode: 'always' } },
  })
  const sending: SendParts = {
    fetch: fetch ?? uploads.fetch,
    newKey: () => crypto.randomUUID(),
    csrfToken: () => sessionIn(queries)?.csrfToken,
    renewSession: () => renewSession(queries),
    signInAgain: signInAgain.ask,
  }
  const workspace = {
    language,
    t,
    client: createWorkspaceClient(createSend(sending)),
    sendPart: createSendPart(sending),
    signInAgain,
    uploads,
  }
  const router = createWorkspaceRouter(language, history)
  return (
    <StrictMode>
      <I18nProvider locale={language === 'vi' ? 'vi-VN' : 'en-GB'}>
        <AriaRouter navigate={(href) => router.history.push(href)}>
          <WorkspaceProvider workspace={workspace}>
            <QueryClientProvider client={queries}>
              <StatusRegion>
                <RouterProvider router={router} />
              </StatusRegion>
            </QueryClientProvider>
          </WorkspaceProvider>
        </AriaRouter>
      </I18nProvider>
    </StrictMode>
  )
}

/** What was refused stays refused; a network that failed once may answer the second time. */
function retryUnreached(failures: number, error: unknown): boolean {
  return failures < 2 && error instanceof Refused && (error.status === 0 || error.status >= 502)
}
