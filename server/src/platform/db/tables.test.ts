import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { useTestDatabase } from '../../../test/harness.ts'
import { describeTables } from './describeTables.ts'

const database = useTestDatabase()

it('the types of the tables are those of the migrated schema', async () => {
  const described = await describeTables(database().ownerUrl)
  const written = await readFile(join(import.meta.dirname, 'tables.ts'), 'utf8')
  // The formatter may break long lines, which says nothing about the schema.
  expect(withoutLayout(written), 'tables.ts is out of date: npm run generate:tables').toBe(
    withoutLayout(described),
  )
})

function withoutLayout(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/([:=]) \| /g, '$1 ')
}
