import { openAsBlob } from 'node:fs'
import { Readable } from 'node:stream'
import { AwsClient } from 'aws4fetch'
import type { FileStore } from './fileStore.ts'

export interface S3Settings {
  /** Address with the bucket in its path, and what the names of files begin with where wanted. */
  readonly url: string
  readonly region: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

/** Tries beside the first, where the service is busy or cannot be reached for a moment. */
const retries = 3
/** A service that does not begin to answer for so long, a file taken in included, is as good as gone. */
const patience = 120_000

/** Files in a bucket of any service that speaks S3; addressed by path, since not every one has names of hosts. */
export function createS3Store({ url, ...settings }: S3Settings): FileStore {
  const client = new AwsClient({ ...settings, service: 's3', retries })
  const ask = async (sha256: string, request: RequestInit) => {
    const controller = new AbortController()
    // Until it answers: a file may then be read as slowly as whoever downloads it likes.
    const timer = setTimeout(() => controller.abort(new Error('s3: no answer in time')), patience)
    const place = `${url.replace(/\/$/, '')}/${sha256.slice(0, 2)}/${sha256}`
    return client
      .fetch(place, { ...request, signal: controller.signal })
      .finally(() => clearTimeout(timer))
  }
  return {
    async put(path, sha256) {
      const body = await openAsBlob(path)
      const headers = {
        'content-type': 'application/octet-stream',
        // Signed with the rest, so that the service refuses bytes that came damaged.
        'x-amz-content-sha256': sha256,
      }
      await expectOk(await ask(sha256, { method: 'PUT', body, headers }), 'put')
    },
    async has(sha256) {
      const answer = await ask(sha256, { method: 'HEAD' })
      if (answer.status === 404) return false
      await expectOk(answer, 'head')
      return true
    },
    async open(sha256, range) {
      const headers = range === undefined ? {} : { range: `bytes=${range.start}-${range.end}` }
      const answer = await ask(sha256, { method: 'GET', headers })
      if (!answer.ok || answer.body === null) throw await failure(answer, 'get')
      if (range !== undefined && answer.status !== 206) {
        await answer.body.cancel()
        throw new Error('s3: the service does not give parts of files')
      }
      return Readable.fromWeb(answer.body)
    },
    async remove(sha256) {
      const answer = await ask(sha256, { method: 'DELETE' })
      if (answer.status !== 404) await expectOk(answer, 'delete')
    },
  }
}

async function expectOk(answer: Response, what: string): Promise<void> {
  if (!answer.ok) throw await failure(answer, what)
  await answer.body?.cancel()
}

/** The code of the service alone: the rest of its answer may repeat keys and addresses. */
async function failure(answer: Response, what: string): Promise<Error> {
  const [, code = ''] = /<Code>(\w{1,60})<\/Code>/.exec(await answer.text()) ?? []
  return new Error(`s3: ${what} ${answer.status} ${code}`.trimEnd())
}
