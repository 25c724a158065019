import { Readable } from 'node:stream'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { useTestDatabase } from '../../../test/harness.ts'
import {
  type AccountsApp,
  anyUnit,
  type Browser,
  type Entered,
  enterAdministrator,
  enterInvited,
  lastEntries,
  openAccountsApp,
  setUpFactor,
} from '../../../test/accountsApp.ts'

const database = useTestDatabase({ seeded: true })
let app: AccountsApp
let admin: Entered
let head: { readonly id: string; readonly browser: Browser }
let count = 0

beforeAll(async () => {
  app = await openAccountsApp(database().db, '2026-03-02T02:00:00Z')
  admin = await enterAdministrator(app)
})
afterAll(() => app.close())
beforeEach(async () => {
  const email = `truong-${(count += 1)}@example.vn`
  head = await enterInvited(app, admin.browser, { email, role: 'head' })
  await setUpFactor(app, head.browser)
})

const json = { 'content-type': 'application/json' }

/** Begins to send a change, which passes the gate; its body comes when the rest has been done. */
function beginThen(meanwhile: () => Promise<unknown>, body: unknown): Readable {
  async function* slowly() {
    await meanwhile()
    yield Buffer.from(JSON.stringify(body))
  }
  return Readable.from(slowly())
}

async function newPost() {
  const unit = await anyUnit(app)
  return { unit, title: 'Cán bộ đầu mối', role: 'officer', scope: unit, indicators: [] }
}

const disable = () =>
  admin.browser.send('POST', `/people/${head.id}/disable`, { body: { reason: 'nghỉ việc' } })

it('a change whose body comes in time is made', async () => {
  const body = beginThen(async () => undefined, await newPost())
  const { status } = await head.browser.send('POST', '/posts', { body, headers: json })
  expect(status).toBe(200)
})

it('a change begun before its author was disabled is refused when its body comes after, and audited', async () => {
  const body = beginThen(disable, await newPost())
  const { refusal } = await head.browser.send('POST', '/posts', { body, headers: json })
  expect(refusal).toBe('unauthenticated session-ended')
  expect((await lastEntries(app))[0]).toMatchObject({
    action: 'request.refuse',
    person: head.id,
    after: { reason: 'session-ended' },
  })
})

it('a change of the own profile is refused the same', async () => {
  const profile = { name: 'Trần Thị Bình', email: 'khac@example.vn', phone: null, language: 'vi' }
  const body = beginThen(disable, profile)
  const { refusal } = await head.browser.send('PUT', '/profile', { body, headers: json })
  expect(refusal).toBe('unauthenticated session-ended')
})

it('a change begun before its author’s post ended is refused when its body comes after', async () => {
  const end = () =>
    app.db.write((trx) =>
      sql`UPDATE post_holders SET revoked_at = ${app.now()} WHERE person_id = ${head.id}`.execute(
        trx,
      ),
    )
  const body = beginThen(end, await newPost())
  const { refusal } = await head.browser.send('POST', '/posts', { body, headers: json })
  expect(refusal).toBe('forbidden')
})

it('a refusal that names a unit with a NUL in it is audited all the same', async () => {
  const body = { ...(await newPost()), unit: 'H44\0' }
  expect((await head.browser.send('POST', '/posts', { body })).refusal).toBe('not_found')
  expect((await lastEntries(app))[0]).toMatchObject({
    person: head.id,
    after: { code: 'not_found' },
  })
})
