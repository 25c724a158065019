import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import { type AuditSite, auditSite, cutTail, rewriteChain } from '../../../test/auditSite.ts'
import { describeBadSeal, describeBrokenLink, describeSealWarning } from './brokenLink.ts'

let site: AuditSite
beforeEach(async () => {
  site = await auditSite()
})

it('a chain that nobody touched is whole', async () => {
  await site.seal()
  const report = await site.verify()
  expect(report).toMatchObject({ whole: true, count: 7, seals: 1, broken: null, warnings: [] })
  const { rows } = await site.database.db.read((trx) =>
    sql`SELECT encode(hash, 'hex') AS hash FROM audit_head`.execute(trx),
  )
  expect(rows).toEqual([{ hash: report.head }])
})

it('an empty chain is whole', async () => {
  await site.tamper(
    'DELETE FROM audit_entries',
    `UPDATE audit_head SET seq = 0, hash = decode(repeat('00', 32), 'hex')`,
  )
  expect(await site.verify()).toMatchObject({ whole: true, count: 0, warnings: [] })
})

it('a chain of several batches is whole, and stays so while others write', async () => {
  await site.append(1200)
  const [report] = await Promise.all([site.verify(), site.append(30), site.seal(), site.append(30)])
  expect(report).toMatchObject({ whole: true, broken: null })
  expect(await site.verify()).toMatchObject({ whole: true, count: 1267 })
})

describe('a superuser who', () => {
  const swapContents = `
    UPDATE audit_entries e SET subject_id = o.subject_id, before = o.before, after = o.after, reason = o.reason
    FROM audit_entries o WHERE (e.seq, o.seq) IN ((3, 4), (4, 3))`
  const swapPlaces = [
    'UPDATE audit_entries SET seq = -seq WHERE seq IN (3, 4)',
    'UPDATE audit_entries SET seq = 7 + seq WHERE seq < 0',
  ]
  const swapAllButContents = [
    'CREATE TEMP TABLE was AS SELECT seq, previous_hash FROM audit_entries',
    ...swapPlaces,
    'UPDATE audit_entries e SET previous_hash = was.previous_hash FROM was WHERE was.seq = e.seq AND e.seq IN (3, 4)',
  ]
  it.each([
    [
      'changes a value',
      [`UPDATE audit_entries SET reason = 'khác' WHERE seq = 4`],
      { kind: 'changed', seq: 4 },
    ],
    [
      'empties a value',
      ['UPDATE audit_entries SET after = NULL WHERE seq = 7'],
      { kind: 'changed', seq: 7 },
    ],
    [
      'changes only the spaces of a value',
      [`UPDATE audit_entries SET after = (after::text || ' ')::json WHERE seq = 2`],
      { kind: 'changed', seq: 2 },
    ],
    [
      'moves a moment by a microsecond',
      [`UPDATE audit_entries SET at = at + interval '1 microsecond' WHERE seq = 5`],
      { kind: 'changed', seq: 5 },
    ],
    [
      'moves text from one column to the next',
      [
        `UPDATE audit_entries SET subject_kind = subject_kind || subject_id, subject_id = '' WHERE seq = 5`,
      ],
      { kind: 'changed', seq: 5 },
    ],
    [
      'changes a value and its hash',
      [
        `UPDATE audit_entries SET reason = 'khác' WHERE seq = 4`,
        'UPDATE audit_entries e SET hash = audit_digest(e) WHERE seq = 4',
      ],
      { kind: 'not-following', seq: 5 },
    ],
    [
      'deletes the first entry',
      ['DELETE FROM audit_entries WHERE seq = 1'],
      { kind: 'missing', seq: 1, to: 1 },
    ],
    [
      'deletes an entry',
      ['DELETE FROM audit_entries WHERE seq = 4'],
      { kind: 'missing', seq: 4, to: 4 },
    ],
    [
      'deletes entries',
      ['DELETE FROM audit_entries WHERE seq IN (3, 4, 5)'],
      { kind: 'missing', seq: 3, to: 5 },
    ],
    [
      'deletes an entry and closes the gap',
      [
        'DELETE FROM audit_entries WHERE seq = 4',
        'UPDATE audit_entries SET seq = -seq WHERE seq > 4',
        'UPDATE audit_entries SET seq = -seq - 1 WHERE seq < 0',
      ],
      { kind: 'not-following', seq: 4 },
    ],
    ['exchanges what two entries say', [swapContents], { kind: 'reordered', seq: 3, other: 4 }],
    ['exchanges the places of two entries', swapPlaces, { kind: 'reordered', seq: 3, other: 4 }],
    [
      'exchanges two entries with their links',
      swapAllButContents,
      { kind: 'reordered', seq: 3, other: 4 },
    ],
    [
      'cuts the tail',
      ['DELETE FROM audit_entries WHERE seq > 5'],
      { kind: 'missing', seq: 6, to: 7 },
    ],
    [
      'adds an entry before the first',
      [
        `INSERT INTO audit_entries SELECT 0, at, NULL, 'x', NULL, NULL, NULL, NULL, NULL, NULL, NULL, action, outcome, subject_kind, subject_id, NULL, NULL, NULL, NULL, previous_hash, '\\x00' FROM audit_entries WHERE seq = 1`,
      ],
      { kind: 'extra', seq: 0 },
    ],
    [
      'adds an entry after the last',
      [
        `INSERT INTO audit_entries SELECT 8, at, NULL, 'x', NULL, NULL, NULL, NULL, NULL, NULL, NULL, action, outcome, subject_kind, subject_id, NULL, NULL, NULL, NULL, hash, '\\x00' FROM audit_entries WHERE seq = 7`,
        'UPDATE audit_entries e SET hash = audit_digest(e) WHERE seq = 8',
      ],
      { kind: 'head-differs', seq: 8, head: 7 },
    ],
    [
      'moves the head back',
      ['UPDATE audit_head SET seq = 6'],
      { kind: 'head-differs', seq: 7, head: 6 },
    ],
    [
      'changes the head',
      [`UPDATE audit_head SET hash = '\\x00'`],
      { kind: 'head-differs', seq: 7, head: 7 },
    ],
    ['deletes the head', ['DELETE FROM audit_head'], { kind: 'head-differs', seq: 7, head: null }],
  ])('%s is found', async (_, statements, broken) => {
    await site.tamper(...statements)
    expect(await site.verify()).toMatchObject({ whole: false, broken })
  })
})

describe('only the sealed head shows', () => {
  it('a tail that was cut together with the head', async () => {
    const { file } = await site.seal()
    await site.tamper(...cutTail)
    expect(await site.verify()).toMatchObject({
      whole: false,
      count: 5,
      broken: { kind: 'truncated', seq: 6, to: 7, file },
    })
  })

  it('a chain that was wholly rewritten and agrees with itself', async () => {
    const { file } = await site.seal()
    await site.tamper(...rewriteChain)
    expect(await site.verify()).toMatchObject({
      whole: false,
      broken: { kind: 'rewritten', seq: 7, file },
    })
  })

  it('a chain cut, and grown again beyond what was sealed', async () => {
    await site.seal()
    await site.tamper(...cutTail)
    await site.append(5)
    expect((await site.verify()).broken).toMatchObject({ kind: 'rewritten', seq: 7 })
  })

  it.each([cutTail, rewriteChain])(
    'and without one there is a warning (%#)',
    async (...statements) => {
      await site.tamper(...statements)
      expect(await site.verify()).toMatchObject({
        whole: true,
        warnings: [{ kind: 'none', file: null }],
      })
    },
  )
})

it('every finding is a sentence in both languages', () => {
  const sentences = [
    ...(['changed', 'not-following', 'extra'] as const).map((kind) =>
      describeBrokenLink({ kind, seq: 3 }),
    ),
    describeBrokenLink({ kind: 'missing', seq: 3, to: 3 }),
    describeBrokenLink({ kind: 'missing', seq: 3, to: 5 }),
    describeBrokenLink({ kind: 'reordered', seq: 3, other: 4 }),
    describeBrokenLink({ kind: 'head-differs', seq: 3, head: null }),
    describeBrokenLink({ kind: 'head-differs', seq: 3, head: 2 }),
    describeBrokenLink({ kind: 'truncated', seq: 3, to: 5, file: 'f' }),
    describeBrokenLink({ kind: 'rewritten', seq: 3, file: 'f' }),
    ...(['unreadable', 'renamed', 'other-instance', 'other-key', 'bad-signature'] as const).map(
      (problem) => describeBadSeal({ file: 'f', problem }),
    ),
    ...(['unreadable', 'missing', 'none', 'no-key'] as const).map((kind) =>
      describeSealWarning({ kind, file: 'f' }),
    ),
  ]
  for (const { vi, en } of sentences) {
    expect(vi).toMatch(/^\p{Lu}.*\.$/u)
    expect(en).toMatch(/^[A-Zf].*\.$/)
    expect(`${vi}${en}`).not.toMatch(/undefined|null/)
  }
})
