#!/usr/bin/env node
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { handOver, refuse, root } from '../../scripts/toolchain.mjs'

if (!existsSync(join(root, 'node_modules'))) {
  refuse('Hãy chạy "npm ci" trước.', 'Run "npm ci" first.')
}
handOver(join(root, 'cli', 'src', 'main.ts'), process.argv.slice(2))
