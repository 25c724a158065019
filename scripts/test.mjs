// npm test: every vitest project but the browser's. THANG_TEST_JSON names a file for the results.
import { join } from 'node:path'
import { ensureInstalled, handOver, root } from './toolchain.mjs'

ensureInstalled({ dev: true })

const json = process.env.THANG_TEST_JSON
const reporters = json ? ['--reporter=default', '--reporter=json', `--outputFile.json=${json}`] : []
const args = ['run', '--root', root, ...reporters, ...process.argv.slice(2)]
handOver(join(root, 'node_modules', 'vitest', 'vitest.mjs'), args, { channel: false })
