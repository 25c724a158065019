import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { engineVersion } from './engineVersion.ts'

it('results name the version of the package', () => {
  const manifest = readFileSync(resolve(import.meta.dirname, '../../package.json'), 'utf8')
  expect(JSON.parse(manifest)).toMatchObject({ version: engineVersion })
})
