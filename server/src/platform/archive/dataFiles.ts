import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

/** The folders of the data directory that belong to the installation; the rest can be made anew. */
export const dataFolders = ['keys', 'audit-heads', 'outbox', 'files'] as const

/** A path below the data directory, in one of its folders; never one that leads out of it. */
export const DataFilePath = z
  .string()
  .max(1_000)
  .refine((path) => {
    const [folder, ...rest] = path.split('/')
    return dataFolders.some((each) => each === folder) && rest.length > 0 && rest.every(isPlain)
  })

/** No way up, no other way of writing a separator, no name that another system reads differently. */
function isPlain(name: string): boolean {
  return name !== '' && name !== '.' && name !== '..' && !/[\p{Cc}\\:]/u.test(name)
}

/** Files that make up the installation beside its database, sorted; a half-written one begins with a dot. */
export async function listDataFiles(dataDirectory: string): Promise<string[]> {
  const found = await Promise.all(dataFolders.map((folder) => listBelow(dataDirectory, folder)))
  return found.flat().toSorted()
}

async function listBelow(dataDirectory: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(dataDirectory, folder), { withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return []
      throw error
    },
  )
  const paths = await Promise.all(
    entries
      .filter(({ name }) => !name.startsWith('.'))
      .map((entry) => {
        const path = `${folder}/${entry.name}`
        if (entry.isDirectory()) return listBelow(dataDirectory, path)
        return entry.isFile() ? [path] : []
      }),
  )
  return paths.flat()
}
