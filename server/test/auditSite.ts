import { createPublicKey } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject, onTestFinished } from 'vitest'
import { appendAudit } from '../src/platform/audit/appendAudit.ts'
import { sealAuditHead, type SealOutcome } from '../src/platform/audit/sealHead.ts'
import { type AuditReport, verifyAudit } from '../src/platform/audit/verifyAudit.ts'
import { type InstanceKeys, loadInstanceKeys } from '../src/platform/keys/instanceKeys.ts'
import { type TestDatabase, testDatabase } from './harness.ts'
import { asSuperuser } from './testServer.ts'

/** An installation with an audit chain of its own, for tests that damage it. */
export interface AuditSite {
  readonly database: TestDatabase
  readonly keys: InstanceKeys
  /** The data directory. */
  readonly data: string
  /** Where its sealed heads are. */
  readonly directory: string
  /** Adds so many entries. */
  append(count: number): Promise<void>
  seal(at?: string): Promise<SealOutcome>
  verify(): Promise<AuditReport>
  /** Runs statements as somebody with every right in the database, for whom no trigger runs. */
  tamper(...statements: readonly string[]): Promise<void>
}

/** Makes an installation with seven entries, gone when the test has finished. */
export async function auditSite(): Promise<AuditSite> {
  const database = await testDatabase()
  const data = await mkdtemp(join(tmpdir(), 'thang-audit-'))
  onTestFinished(async () => {
    await database.drop()
    await rm(data, { recursive: true })
  })
  const { db } = database
  const keys = await loadInstanceKeys(data)
  const directory = join(data, 'audit-heads')
  const site: AuditSite = {
    database,
    keys,
    data,
    directory,
    append: (count) => append(database, count),
    seal: (at = '2026-03-02T02:00:00Z') =>
      sealAuditHead({ db, keys, directory, clock: () => new Date(at) }),
    verify: () => verifyAudit({ db, directory, publicKey: createPublicKey(keys.signingKey) }),
    tamper: (...statements) => tamper(database, statements),
  }
  await site.append(7)
  return site
}

/** Cuts the tail and moves the head, so that the chain agrees with itself. */
export const cutTail = [
  'DELETE FROM audit_entries WHERE seq > 5',
  'UPDATE audit_head SET (seq, hash) = (SELECT seq, hash FROM audit_entries WHERE seq = 5)',
]

/** Changes an entry, hashes every entry anew and moves the head: a whole chain of what did not happen. */
export const rewriteChain = [
  `UPDATE audit_entries SET reason = 'khác' WHERE seq = 4`,
  `DO $$ DECLARE e audit_entries; last bytea := decode(repeat('00', 32), 'hex'); n bigint := 0;
  BEGIN
    FOR e IN SELECT * FROM audit_entries ORDER BY seq LOOP
      n := n + 1; e.previous_hash := last;
      UPDATE audit_entries SET seq = -n, previous_hash = last WHERE seq = e.seq;
      e.seq := n; last := audit_digest(e);
      UPDATE audit_entries SET hash = last WHERE seq = -n;
    END LOOP;
    UPDATE audit_entries SET seq = -seq;
    UPDATE audit_head SET seq = n, hash = last;
  END $$`,
]

/** Entries like those of every day: Vietnamese, nested, with line ends and without. */
function append({ db }: TestDatabase, count: number): Promise<void> {
  const facts = Array.from({ length: count }, (_, index) => ({
    action: 'thing.make',
    subject: { kind: 'thing', id: `${index}` },
    unit: null,
    by: null,
    before: index === 0 ? undefined : { tên: 'cũ', list: [1, 2.5, null] },
    after: { tên: `mới\n"${index}"`, 'a:b': '-' },
    reason: index % 2 === 0 ? null : 'Quyết định số 12/QĐ-UBND',
  }))
  const author = {
    personId: null,
    name: 'Lê Thị Ánh',
    sessionId: null,
    address: '10.0.0.1',
    requestId: null,
  }
  const moment = { at: new Date('2026-03-02T01:02:03.045Z'), author, outcome: 'done' as const }
  return db.write((trx) => appendAudit(trx, moment, facts))
}

function tamper({ appUrl }: TestDatabase, statements: readonly string[]): Promise<void> {
  const server = inject('testServer')
  const url = new URL(server.superuserUrl)
  url.pathname = new URL(appUrl).pathname
  return asSuperuser({ ...server, superuserUrl: url.href }, async (client) => {
    await client.query('SET session_replication_role = replica')
    for (const statement of statements) await client.query(statement)
  })
}
