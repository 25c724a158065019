import { createReadStream } from 'node:fs'
import { access, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { FileStore } from './fileStore.ts'

/**
 * Files below a directory of this machine, `ab/abcd…`. What is taken in must lie on the same disk: it is
 * put to its place by a rename, so that a file is there wholly or not at all.
 */
export function createDiskStore(directory: string): FileStore {
  const placeOf = (sha256: string) => join(directory, sha256.slice(0, 2), sha256)
  return {
    async put(path, sha256) {
      const place = placeOf(sha256)
      await mkdir(dirname(place), { recursive: true, mode: 0o700 })
      await sync(path)
      await rename(path, place)
      await sync(dirname(place))
      await sync(directory)
    },
    has: (sha256) =>
      access(placeOf(sha256)).then(
        () => true,
        (error: NodeJS.ErrnoException) => {
          if (error.code === 'ENOENT') return false
          throw error
        },
      ),
    async open(sha256, range) {
      const handle = await open(placeOf(sha256))
      return createReadStream('', { ...range, fd: handle })
    },
    remove: (sha256) => rm(placeOf(sha256), { force: true }),
  }
}

/** Waits until the file, or the names in a directory, would survive the loss of power. */
async function sync(path: string): Promise<void> {
  const handle = await open(path)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
