import type { WorkspaceClient } from '@thang/contracts'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { problemOf } from '../../../app/workspace/problem.ts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { useSay } from '../../../ui/controls/status.tsx'
import type { DraftEditor } from './useDraftEditor.ts'

interface Replacing {
  /** Sends it with the version that was looked at, so that nothing saved since is lost. */
  readonly send: (client: WorkspaceClient) => Promise<unknown>
  /** Said when it is done. */
  readonly done: string
}

/**
 * Replaces what a draft says as a whole: by a file, or by an earlier version. Where somebody saved
 * meanwhile nothing is replaced; the editor takes theirs, and one looks again.
 */
export function useReplace({ detail, takeSaved }: DraftEditor) {
  const { client, t, language } = useWorkspace()
  const queries = useQueryClient()
  const say = useSay()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  async function takeLatest() {
    const now = await client.getFrameworkDraft(detail.id)
    takeSaved(now)
    await queries.invalidateQueries({ queryKey: ['draft-versions', detail.id] })
    return now
  }
  async function refuse(error: unknown) {
    const { reason, message } = problemOf(error, t, language)
    if (reason !== 'edited-meanwhile') return setProblem(message)
    const { editedBy } = await takeLatest()
    setProblem(t('replace.meanwhile', { name: editedBy.name }))
  }
  return {
    busy,
    /** Why it was not done, in words. */
    problem,
    /** Gives the version it became, or null where it was not done. */
    async run({ send, done }: Replacing): Promise<number | null> {
      if (busy) return null
      setBusy(true)
      setProblem(null)
      try {
        await send(client)
        const { version } = await takeLatest()
        say(done)
        return version
      } catch (error) {
        await refuse(error).catch((again: unknown) =>
          setProblem(problemOf(again, t, language).message),
        )
        return null
      } finally {
        setBusy(false)
      }
    },
  }
}
