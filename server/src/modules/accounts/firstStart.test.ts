import { afterAll, beforeAll, expect, it } from 'vitest'
import { useTestDatabase } from '../../../test/harness.ts'
import {
  type AccountsApp,
  anyUnit,
  goodPassword,
  lastEntries,
  openAccountsApp,
  setUpFactor,
} from '../../../test/accountsApp.ts'
import { makeFirstLink } from './index.ts'

const database = useTestDatabase({ seeded: true })
let app: AccountsApp
beforeAll(async () => {
  app = await openAccountsApp(database().db, '2026-03-02T02:00:00Z')
})
afterAll(() => app.close())

async function applicant(token: string | undefined, email: string) {
  const unit = await anyUnit(app)
  return { body: { token, name: 'Nguyễn Văn An', email, password: goodPassword, unit } }
}

it('a new installation says that it has no administrator', async () => {
  const { body } = await app.browser().send('GET', '/sign-in-options')
  expect(body).toEqual({ firstStart: true, oidc: null })
})

it('the link of an earlier start no longer works after a new one', async () => {
  const first = await makeFirstLink(app.db, { by: 'Thang', now: app.now() })
  await makeFirstLink(app.db, { by: 'Thang', now: app.now() })
  const answer = await app
    .browser()
    .send('POST', '/first-administrator', await applicant(first?.token, 'an@example.vn'))
  expect(answer.refusal).toBe('not_found link-unknown')
  expect((await lastEntries(app))[0]).toMatchObject({ action: 'link.fail', outcome: 'refused' })
})

it('the link works for a day', async () => {
  const link = await makeFirstLink(app.db, { by: 'Thang', now: app.now() })
  app.pass({ minutes: 24 * 60 })
  const answer = await app
    .browser()
    .send('POST', '/first-administrator', await applicant(link?.token, 'an@example.vn'))
  expect(answer.refusal).toBe('conflict link-expired')
})

it('a unit that does not exist leaves the link as it was', async () => {
  const link = await makeFirstLink(app.db, { by: 'Thang', now: app.now() })
  const asked = await applicant(link?.token, 'an@example.vn')
  const wrong = { body: { ...asked.body, unit: 'không-có' } }
  expect((await app.browser().send('POST', '/first-administrator', wrong)).status).toBe(404)
  const described = await app
    .browser()
    .send('POST', '/links/describe', { body: { token: link?.token } })
  expect(described.body).toMatchObject({ purpose: 'first-administrator', name: null, email: null })
})

it('of two who use the link at once exactly one becomes administrator', async () => {
  const link = await makeFirstLink(app.db, { by: 'Thang', now: app.now() })
  const browsers = [app.browser(), app.browser()] as const
  const answers = await Promise.all([
    browsers[0].send('POST', '/first-administrator', await applicant(link?.token, 'an@example.vn')),
    browsers[1].send(
      'POST',
      '/first-administrator',
      await applicant(link?.token, 'binh@example.vn'),
    ),
  ])
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
  const entered = browsers[answers[0].status === 200 ? 0 : 1]
  const won = answers.find(({ status }) => status === 200)
  expect(won?.body).toMatchObject({ step: 'set-up-second-factor', method: 'link', areas: [] })
  expect((await entered.send('GET', '/people')).refusal).toBe('unauthenticated step')
  const { recoveryCodes } = await setUpFactor(app, entered)
  expect(new Set(recoveryCodes).size).toBe(10)
  const { body } = await entered.send('GET', '/session')
  expect(body).toMatchObject({
    step: null,
    areas: ['people', 'posts', 'audit', 'frameworks'],
    authorities: [{ post: { role: 'administrator', scope: null } }],
    secondFactor: { enabled: true, required: true, recoveryCodesLeft: 10 },
  })
})

it('once there is an administrator no link is made, and none that was made works', async () => {
  expect(await makeFirstLink(app.db, { by: 'Thang', now: app.now() })).toBeUndefined()
  const { body } = await app.browser().send('GET', '/sign-in-options')
  expect(body).toEqual({ firstStart: false, oidc: null })
})
