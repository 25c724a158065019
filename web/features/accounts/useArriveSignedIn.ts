import type { Session } from '@thang/contracts'
import { useQueryClient } from '@tanstack/react-query'
import { screenOfStep } from '../../app/workspace/addresses.ts'
import { keepSession } from '../../app/workspace/session.ts'
import { useAddress, useGo, useWorkspace } from '../../app/workspace/workspace.tsx'
import { returnAddress } from '../../app/workspace/workspacePath.ts'

/** Takes over a session and goes on: to what it still owes, or to where the person came from. */
export function useArriveSignedIn(): (session: Session) => void {
  const queries = useQueryClient()
  const { path, language } = useWorkspace()
  const { query } = useAddress()
  const go = useGo()
  return (session) => {
    keepSession(queries, session)
    const back = returnAddress(query['to'], language)
    if (session.step === null) return go(back, { replace: true })
    go(path(screenOfStep[session.step], {}, back === path('home') ? {} : { to: back }))
  }
}
