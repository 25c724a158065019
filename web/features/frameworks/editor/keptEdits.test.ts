import { expect, it } from 'vitest'
import { beginEditing, editingAfter } from './editing.ts'
import { inventedDraft, inventedNode } from './inventedDraft.ts'
import { keepEdits, type Keeping, keptName, readKept } from './keptEdits.ts'

const base = inventedDraft([inventedNode('1')])
const edit = { edit: 'change-node', node: 'id-1', fields: { name: { vi: 'Khác' } } } as const
const name = keptName('p1', 7)

it('edits are found again as they were kept, and gone once they are saved', () => {
  const storage = memory()
  expect(readKept(storage, name)).toBeNull()
  expect(keepEdits(storage, name, { version: 3, base, edits: [edit] })).toBe(true)
  expect(readKept(storage, name)).toEqual({ version: 3, base, edits: [edit] })
  keepEdits(storage, name, { version: 4, base, edits: [] })
  expect(readKept(storage, name)).toBeNull()
})

it('what another person wrote at the same browser, or in another draft, is not found', () => {
  const storage = memory()
  keepEdits(storage, name, { version: 3, base, edits: [edit] })
  expect(readKept(storage, keptName('p2', 7))).toBeNull()
  expect(readKept(storage, keptName('p1', 8))).toBeNull()
})

it('a storage that is full or forbidden says so, and what is broken is nothing', () => {
  const full: Keeping = {
    ...memory(),
    setItem: () => {
      throw new Error('QuotaExceededError')
    },
  }
  expect(keepEdits(full, name, { version: 3, base, edits: [edit] })).toBe(false)
  for (const broken of ['{"version":1', '7', 'null', '{"version":1,"base":{},"edits":[]}']) {
    const storage = memory()
    storage.setItem(name, broken)
    expect(readKept(storage, name)).toBeNull()
  }
})

it('an editor goes on with kept edits as if they had just been made', () => {
  const restored = editingAfter(beginEditing(base), { do: 'take', body: base, waiting: [edit] })
  expect(restored.body.nodes[0]?.name.vi).toBe('Khác')
  expect(restored.waiting).toMatchObject([edit])
})

function memory(): Keeping {
  const held = new Map<string, string>()
  return {
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => void held.set(key, value),
    removeItem: (key) => void held.delete(key),
  }
}
