// npm start: from a fresh clone to a running server.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ensureInstalled, ensureWebBuilt, handOver, root } from './toolchain.mjs'

ensureInstalled({ dev: false })
ensureWebBuilt()

const args = process.argv.slice(2)
const cli = join(root, 'cli', 'src', 'main.ts')
if (existsSync(cli)) handOver(cli, ['serve', ...args], { ownSession: true })
else handOver(join(root, 'server', 'src', 'main.ts'), args, { ownSession: true })
