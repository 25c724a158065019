import { createClient } from '@thang/contracts'
import { Refused } from '../../app/workspace/send.ts'

/** What anybody may read: units and frameworks. */
export const publicApi = createClient(async <Body>(path: string): Promise<Body> => {
  const answer = await fetch(`/api/v1${path}`).catch(() => undefined)
  if (answer === undefined) throw new Refused(0, null)
  const body: unknown = await answer.json().catch(() => null)
  if (!answer.ok) throw new Refused(answer.status, body)
  return body as Body
})
