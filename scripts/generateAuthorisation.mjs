// Asks the program anew what everybody may do, and writes it to docs/authorisation.md.
import { join } from 'node:path'
import { ensureInstalled, handOver, root } from './toolchain.mjs'

ensureInstalled({ dev: true })

process.env.UPDATE = '1'
const args = [
  'run',
  '--root',
  root,
  '--project',
  'server',
  'server/test/authorisation/authorisation.test.ts',
]
handOver(join(root, 'node_modules', 'vitest', 'vitest.mjs'), args, { channel: false })
