import type { WorkspaceClient } from '@thang/contracts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useRef, useState } from 'react'
import { Notice } from '../../ui/Notice.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { Loading } from '../../ui/controls/Loading.tsx'
import { useSay } from '../../ui/controls/status.tsx'
import { type Problem, problemOf } from './problem.ts'
import { useWorkspace } from './workspace.tsx'

/** Asks the API. The key begins with the noun, such as `['people', query]`; `useChange` renews by it. */
export function useAsk<Answer>(
  key: readonly unknown[],
  ask: (client: WorkspaceClient) => Promise<Answer>,
  { once = false }: { readonly once?: boolean } = {},
) {
  const { client } = useWorkspace()
  // What is asked once is not asked again while it stands on the screen, and forgotten after.
  const kept = once ? { staleTime: Infinity, gcTime: 0 } : {}
  return useQuery({ queryKey: key, queryFn: () => ask(client), ...kept })
}

interface AnswerProps<Data> {
  readonly of: {
    readonly data: Data | undefined
    readonly error: unknown
    readonly refetch: () => unknown
  }
  /** The shape of what will come, where three lines are not. */
  readonly loading?: ReactNode
  readonly children: (data: Data) => ReactNode
}

/** What was asked for, or that it is coming, or why it is not there and how to try again. */
export function Answer<Data>({ of: asked, loading, children }: AnswerProps<Data>) {
  const { t, language } = useWorkspace()
  if (asked.data !== undefined) return children(asked.data)
  if (asked.error === null) return loading ?? <Loading />
  const { code, message, requestId } = problemOf(asked.error, t, language)
  return (
    <Notice tone="attention">
      <p>{message}</p>
      {mayPass.has(code) ? (
        <p>
          {code === 'internal' && requestId !== null
            ? `${t('failed.requestId', { id: requestId })} `
            : null}
          <Button small onPress={() => void asked.refetch()}>
            {t('failed.again')}
          </Button>
        </p>
      ) : null}
    </Notice>
  )
}

/** What another try may find better; the rest is decided. */
const mayPass = new Set<string>(['offline', 'unavailable', 'internal', 'too_many_requests'])

interface ChangeParts<Input> {
  readonly change: (client: WorkspaceClient, input: Input) => Promise<unknown>
  /** Said when it is done: "Đã kết thúc phiên." */
  readonly done: string
  /** First words of the keys of what must be asked anew. */
  readonly renews: readonly string[]
  /** Such as closing the window that asked. */
  readonly after?: () => void
}

/** A change by one press, without a form; `problem` says why it was refused. */
export function useChange<Input = void>({ change, done, renews, after }: ChangeParts<Input>) {
  const { client, t, language } = useWorkspace()
  const queries = useQueryClient()
  const say = useSay()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  // State is a render late, and two presses may come before it.
  const sending = useRef(false)
  async function run(input: Input) {
    if (sending.current) return
    sending.current = true
    setBusy(true)
    setProblem(null)
    try {
      await change(client, input)
      await Promise.all(renews.map((noun) => queries.invalidateQueries({ queryKey: [noun] })))
      say(done)
      after?.()
    } catch (error) {
      setProblem(problemOf(error, t, language))
    } finally {
      sending.current = false
      setBusy(false)
    }
  }
  return { run: (input: Input) => void run(input), busy, problem }
}
