import type { EvidenceUpload } from '@thang/contracts'
import { reasonOf, Refused, type SendParts } from './send.ts'

/** A part of a file, and where in it the part begins. */
export interface FilePart {
  readonly upload: string
  readonly offset: number
  readonly bytes: Blob
  /** Ends the sending, such as where somebody pauses it. */
  readonly signal: AbortSignal
}

/** Sends a part and gives how much of the file is there; throws `Refused`, with status 0 where the line was cut. */
export type SendPart = (part: FilePart) => Promise<EvidenceUpload>

/** Sends parts of files as the protocol says; renews the session and waits for a new one as other calls do. */
export function createSendPart(parts: SendParts): SendPart {
  return async (part) => {
    try {
      return await once(parts, part)
    } catch (error) {
      if (!(error instanceof Refused) || !(await isMended(parts, error))) throw error
      return once(parts, part)
    }
  }
}

async function isMended(parts: SendParts, error: Refused): Promise<boolean> {
  if (reasonOf(error) === 'csrf') {
    await parts.renewSession()
    return true
  }
  return error.status === 401 && parts.signInAgain()
}

async function once(
  { fetch, csrfToken }: SendParts,
  { upload, offset, bytes, signal }: FilePart,
): Promise<EvidenceUpload> {
  const line = watchLine()
  const answer = await fetch(`/api/v1/evidence-uploads/${upload}`, {
    method: 'PATCH',
    headers: {
      accept: 'application/json',
      'content-type': 'application/offset+octet-stream',
      'upload-offset': String(offset),
      'x-csrf-token': csrfToken() ?? '',
    },
    cache: 'no-store',
    body: bytes,
    signal: AbortSignal.any([signal, line.cut]),
  })
    .catch(() => undefined)
    .finally(line.stop)
  if (answer === undefined) throw new Refused(0, null)
  const body: unknown = await answer.json().catch(() => null)
  if (answer.ok) return body as EvidenceUpload
  throw new Refused(answer.status, body)
}

/** Longer than the slowest line needs for a part: a connection that hangs is given up. */
const longest = 180_000

/** A request under way may hang for minutes once the network is gone: the browser's word that it is ends it. */
function watchLine(): { readonly cut: AbortSignal; readonly stop: () => void } {
  const controller = new AbortController()
  const end = () => controller.abort()
  const timer = setTimeout(end, longest)
  globalThis.addEventListener('offline', end)
  return {
    cut: controller.signal,
    stop() {
      clearTimeout(timer)
      globalThis.removeEventListener('offline', end)
    },
  }
}
