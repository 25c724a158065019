import { useQueryClient } from '@tanstack/react-query'
import { useSay } from '../../ui/controls/status.tsx'
import { problemOf } from './problem.ts'
import { keepSession } from './session.ts'
import { useGo, useWorkspace } from './workspace.tsx'

/** Ends this session and forgets everything that was asked under it. */
export function useSignOut(): () => void {
  const { client, path, t, language } = useWorkspace()
  const queries = useQueryClient()
  const go = useGo()
  const say = useSay()
  async function signOut() {
    try {
      await client.signOut()
      go(path('signedOut'))
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' })
      keepSession(queries, null)
    } catch (error) {
      say(problemOf(error, t, language).message)
    }
  }
  return () => void signOut()
}
