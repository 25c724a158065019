import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { keptUploads } from '../../features/evidence/uploading/keptUploads.ts'
import { ConfirmDialog } from '../../ui/controls/Dialog.tsx'
import { useSay } from '../../ui/controls/status.tsx'
import { problemOf } from './problem.ts'
import { keepSession, sessionIn } from './session.ts'
import { useGo, useWorkspace } from './workspace.tsx'

interface SigningOut {
  readonly signOut: () => void
  /** To be drawn beside what signs out: it asks where files would be lost. */
  readonly question: ReactNode
}

/**
 * Ends this session and forgets everything that was asked under it. Files that were not put to a document yet leave
 * the browser with their owner, who is asked before; typed answers stay, and are sent at the next signing in.
 */
export function useSignOut(): SigningOut {
  const { t } = useWorkspace()
  const queries = useQueryClient()
  const [files, setFiles] = useState(0)
  const leave = useLeaving()
  const person = () => sessionIn(queries)?.person.id ?? ''
  async function signOut() {
    const count = await keptUploads.count(person())
    if (count > 0) setFiles(count)
    else await leave(person())
  }
  return {
    signOut: () => void signOut(),
    question:
      files === 0 ? null : (
        <ConfirmDialog
          title={t('shell.signOutFiles', { count: files })}
          confirm={t('shell.signOutAnyway')}
          danger
          onConfirm={() => void leave(person())}
          onClose={() => setFiles(0)}
        >
          <p>{t('shell.signOutFilesWhat')}</p>
        </ConfirmDialog>
      ),
  }
}

function useLeaving() {
  const { client, path, t, language } = useWorkspace()
  const queries = useQueryClient()
  const go = useGo()
  const say = useSay()
  return async (person: string) => {
    try {
      await client.signOut()
      await keptUploads.forgetAll(person)
      go(path('signedOut'))
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' })
      keepSession(queries, null)
    } catch (error) {
      say(problemOf(error, t, language).message)
    }
  }
}
