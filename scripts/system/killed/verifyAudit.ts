import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'

/** What `thang audit verify` says of the data directory, and its exit code. */
export function verifyAudit(directory: string) {
  const root = resolve(import.meta.dirname, '../../..')
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'cli/src/main.ts'), 'audit', 'verify'],
    { cwd: root, env: { ...process.env, THANG_DATA: directory }, encoding: 'utf8' },
  )
  return { status, output: `${stdout}${stderr}` }
}
