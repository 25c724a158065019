import type { Session, WorkspaceClient } from '@thang/contracts'
import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import { Refused } from './send.ts'
import { useWorkspace } from './workspace.tsx'

const sessionKey = ['session'] as const

/** The session of the cookie; null where nobody is signed in. */
export async function loadSession(client: WorkspaceClient): Promise<Session | null> {
  try {
    return await client.getSession()
  } catch (error) {
    if (error instanceof Refused && error.status === 401) return null
    throw error
  }
}

/** Who is signed in: `session` is null for nobody and undefined while it is asked for. */
export function useSession() {
  const { client, signInAgain } = useWorkspace()
  const queries = useQueryClient()
  const { data, error } = useQuery({
    queryKey: sessionKey,
    async queryFn() {
      const found = await loadSession(client)
      // It ended while somebody is at work: what they typed stays behind the window to sign in.
      const before = sessionIn(queries)
      if (found !== null || before === null || before === undefined) return found
      return (await signInAgain.ask()) ? loadSession(client) : null
    },
    staleTime: 60_000,
    refetchOnWindowFocus: 'always',
  })
  return { session: data, error }
}

/** Takes over the session that an answer brought. */
export function keepSession(queries: QueryClient, session: Session | null): void {
  queries.setQueryData(sessionKey, session)
}

/** Asks for the session anew, such as after a change of what it may do. */
export async function renewSession(queries: QueryClient): Promise<void> {
  await queries.invalidateQueries({ queryKey: sessionKey })
}

export function sessionIn(queries: QueryClient): Session | null | undefined {
  return queries.getQueryData<Session | null>(sessionKey)
}

/** The signed-in person's session; for screens that nobody else comes to. */
export function useOwnSession(): Session {
  const { session } = useSession()
  if (session === null || session === undefined) throw new Error('Nobody is signed in here')
  return session
}
