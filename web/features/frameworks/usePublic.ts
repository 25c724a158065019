import { type Client, createClient } from '@thang/contracts'
import { useQuery } from '@tanstack/react-query'
import { Refused } from '../../app/workspace/send.ts'

const publicApi = createClient(async <Body>(path: string): Promise<Body> => {
  const answer = await fetch(`/api/v1${path}`).catch(() => undefined)
  if (answer === undefined) throw new Refused(0, null)
  if (!answer.ok) throw new Refused(answer.status, await answer.json().catch(() => null))
  return answer.json()
})

/** Asks once what anybody may read. */
export function askPublic<Answer>(ask: (client: Client) => Promise<Answer>): Promise<Answer> {
  return ask(publicApi)
}

/** Asks what anybody may read: issued frameworks, published editions. */
export function usePublic<Answer>(
  key: readonly string[],
  ask: (client: Client) => Promise<Answer>,
) {
  return useQuery({ queryKey: key, queryFn: () => ask(publicApi), staleTime: 60_000 })
}
