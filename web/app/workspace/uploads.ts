import { useSyncExternalStore } from 'react'
import { useWorkspace } from './workspace.tsx'

/** Long bodies on their way to the server. */
export interface Uploads {
  readonly fetch: typeof globalThis.fetch
  /** How much has been sent, 0 to 1; null while nothing long is on its way. */
  readonly share: () => number | null
  readonly subscribe: (listener: () => void) => () => void
}

/** Below it a request is there before anybody has read how far it is. */
const longBody = 100_000

/** `fetch` that tells how much of a long body has gone, which the browser's own does not. */
export function createUploads(
  plain: typeof globalThis.fetch,
  newRequest = () => new XMLHttpRequest(),
): Uploads {
  const listeners = new Set<() => void>()
  let share: number | null = null
  function tell(next: number | null) {
    share = next
    for (const listener of listeners) listener()
  }
  async function upload(address: string, init: RequestInit): Promise<Response> {
    tell(0)
    try {
      return await sendRequest(newRequest(), { address, init, tell })
    } finally {
      tell(null)
    }
  }
  return {
    fetch: (input, init = {}) =>
      typeof input === 'string' && typeof init.body === 'string' && init.body.length > longBody
        ? upload(input, init)
        : plain(input, init),
    share: () => share,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

interface Sending {
  readonly address: string
  readonly init: RequestInit
  readonly tell: (share: number) => void
}

function sendRequest(request: XMLHttpRequest, { address, init, tell }: Sending): Promise<Response> {
  return new Promise((resolve, reject) => {
    request.open(init.method ?? 'GET', address)
    new Headers(init.headers).forEach((value, name) => request.setRequestHeader(name, value))
    request.upload.addEventListener('progress', ({ loaded, total }) => tell(loaded / total))
    request.addEventListener('error', () => reject(new TypeError('the server was not reached')))
    request.addEventListener('load', () => resolve(responseOf(request)))
    request.send(String(init.body))
  })
}

function responseOf(request: XMLHttpRequest): Response {
  const retryAfter = request.getResponseHeader('retry-after')
  const headers = retryAfter === null ? {} : { 'retry-after': retryAfter }
  return new Response(request.responseText, { status: request.status, headers })
}

/** How much of what is being sent has gone, for a bar; null while nothing long is on its way. */
export function useUploadShare(): number | null {
  const { uploads } = useWorkspace()
  return useSyncExternalStore(uploads.subscribe, uploads.share)
}
