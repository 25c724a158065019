import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { programDirectory } from '../../src/config.ts'

/** The docstrings of a module's policy, as they stand in the source. */
export interface PolicySentences {
  readonly module: string
  readonly sentences: readonly { readonly name: string; readonly text: string }[]
}

/** Of every module that has a policy, by name. */
export async function readPolicySentences(): Promise<PolicySentences[]> {
  const directory = join(programDirectory, 'server/src/modules')
  const files = await readdir(directory, { recursive: true })
  const policies = files
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /(^|\/)policy\.ts$/.test(file))
  return Promise.all(
    policies.toSorted().map(async (file) => ({
      module: file.replace(/\/policy\.ts$/, ''),
      sentences: sentencesIn(await readFile(join(directory, file), 'utf8')),
    })),
  )
}

/** Every docstring with the name of what it stands over; a set of roles is told with them. */
export function sentencesIn(source: string): PolicySentences['sentences'] {
  const documented = source.matchAll(
    /^\/\*\*((?:(?!\*\/)[^])*)\*\/\n(?:export )?(?:function|const|interface) (\w+)(.*)$/gm,
  )
  return [...documented].map(([, docstring = '', name = '', rest = '']) => {
    const text = docstring
      .replaceAll(/^\s*\*/gm, '')
      .replaceAll(/\s+/g, ' ')
      .trim()
    const members = / new Set\(\[(.*)\]\)/.exec(rest)?.[1]?.replaceAll("'", '')
    return { name, text: members === undefined ? text : `(${members}) ${text}` }
  })
}
