import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'

/** SHA-256 over the names and bytes of every file below the directories, in order of their paths. */
export async function filesHash(directories: readonly string[]): Promise<string> {
  const hash = createHash('sha256')
  for (const directory of directories) {
    const entries = await readdir(directory, { recursive: true, withFileTypes: true })
    const paths = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted()
    const contents = await Promise.all(paths.map((path) => readFile(path)))
    paths.forEach((path, index) => {
      const bytes = contents[index] ?? Buffer.alloc(0)
      hash.update(`${relative(directory, path)}\0${bytes.length}\0`).update(bytes)
    })
  }
  return hash.digest('hex')
}
