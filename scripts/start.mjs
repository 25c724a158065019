// npm start: from a fresh clone to a running server.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ensureInstalled, ensureWebBuilt, handOver, root, servingFlags } from './toolchain.mjs'

ensureInstalled({ dev: false })
ensureWebBuilt()

const args = process.argv.slice(2)
const cli = join(root, 'cli', 'src', 'main.ts')
const how = { ownSession: true, flags: servingFlags }
if (existsSync(cli)) handOver(cli, ['serve', ...args], how)
else handOver(join(root, 'server', 'src', 'main.ts'), args, how)
