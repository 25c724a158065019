import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seriousBarriers } from '../../web/test/browser/seriousBarriers.ts'
import { goTo } from '../../web/test/browser/settled.ts'
import { Desk } from './desk.ts'
import { type Office, openOffice } from './office.ts'
import { isObject, Official } from './official.ts'

const province = '25-2025'
const start = '2026-11-23T02:00:00Z'

let office: Office
let officer: Desk
let api: Official
let round: number

beforeAll(async () => {
  office = await openOffice(start)
  api = new Official(office.address)
  await beginOffice()
  await inviteOfficer('can-bo@phutho.gov.vn')
  officer = await Desk.of(office, 'can-bo@phutho.gov.vn')
  await officer.acceptInvitation()
})
afterAll(() => office?.stop())

/** The first administrator, who runs rounds of the whole country too. */
async function beginOffice(): Promise<void> {
  await api.beginAsAdministrator(await office.firstLink(), office.now())
  const session = await api.demand('GET', '/session')
  const person = isObject(session) && isObject(session['person']) ? session['person']['id'] : ''
  const post = await createPost('coordinator', null)
  await api.demand('POST', `/posts/${post}/holders`, { person, ...term })
}

const term = { kind: 'regular', startsOn: '2026-11-23', endsOn: null, legalBasis: null }

async function createPost(role: string, scope: string | null): Promise<number> {
  const post = { unit: province, title: `Vị trí ${role}`, role, scope, indicators: [] }
  return idOf(await api.demand('POST', '/posts', post))
}

async function inviteOfficer(email: string): Promise<void> {
  const post = { id: await createPost('officer', province), ...term }
  const person = { name: 'Trần Thị Bình', email, phone: null, language: 'vi' }
  await api.demand('POST', '/people', { ...person, post })
}

function idOf(body: unknown): number {
  return isObject(body) ? Number(body['id']) : 0
}

/** A round of one province that is open; its officer is told. */
async function openRound(): Promise<number> {
  const at = (day: string) => `2026-${day}T01:00:00.000Z`
  const phases = [
    ['self-assessment', '11-23', '12-07'],
    ['approval', '11-23', '12-10'],
    ['appraisal', '12-11', '12-18'],
    ['explanation', '12-18', '12-22'],
    ['appeal', '12-22', '12-25'],
    ['council', '12-25', '12-30'],
  ] as const
  const plan = {
    name: 'Đánh giá chuyển đổi số cấp tỉnh năm 2026',
    period: '2026',
    periodStart: '2026-01-01',
    periodEnd: '2026-12-31',
    parts: [{ kind: 'province', framework: 'dti-province-2024', units: [province] }],
    phases: phases.map(([phase, opens, due]) => ({
      phase,
      opensAt: at(opens),
      due: { by: 'moment', at: at(due) },
    })),
  }
  const id = idOf(await api.demand('POST', '/rounds', { owner: null, plan }))
  await api.demand('POST', `/rounds/${id}/open`, { base: 1 })
  return id
}

/** What bars the officer's way on a screen. */
async function barriersOf(path: string): Promise<string[]> {
  const storageState = await officer.page.context().storageState()
  const page = await office.open({ bypassCSP: true, storageState })
  await goTo(page, `${office.address}${path}`)
  return seriousBarriers(page)
}

const bell = (page: Page) => page.getByRole('link', { name: /^Thông báo, / })

describe('an officer', () => {
  it('is told that nothing came yet', async () => {
    await officer.goTo('/lam-viec/thong-bao')
    await officer.page.getByText('Chưa có thông báo nào').waitFor()
    expect(await bell(officer.page).innerText()).toContain('không có mục chưa đọc')
  })

  it('hears of a round by the bell, without loading the page anew, and by mail', async () => {
    const { page } = officer
    round = await openRound()
    await office.tellPeople()
    await page.evaluate('dispatchEvent(new Event("visibilitychange"))')
    await page.getByRole('link', { name: 'Thông báo, 1 mục chưa đọc' }).waitFor()
    await page.getByText('Có 1 thông báo chưa đọc.').waitFor({ state: 'attached' })
    const mail = office.mails.findLast(({ data }) => data['to'] === 'can-bo@phutho.gov.vn')
    expect(mail?.data['subject']).toBe('Thang: Kỳ đánh giá đã mở – Phú Thọ')
  })

  it('reads what it is about, in a list by day, and marks it', async () => {
    const { page } = officer
    await bell(page).click()
    await page.getByRole('heading', { level: 2, name: 'Hôm nay, 23/11/2026' }).waitFor()
    const item = page.getByRole('listitem').filter({ hasText: 'Kỳ đánh giá đã mở' })
    expect(await item.innerText()).toContain('Đánh giá chuyển đổi số cấp tỉnh năm 2026')
    expect(await item.innerText()).toContain('Chưa đọc')
    expect(await barriersOf('/lam-viec/thong-bao')).toEqual([])
    await officer.press('Đánh dấu đã đọc tất cả')
    await page.getByRole('link', { name: 'Thông báo, không có mục chưa đọc' }).waitFor()
    await expect.poll(() => item.innerText()).not.toContain('Chưa đọc')
  })

  it('asks for one mail a day in the own account, and then gets no mail at once', async () => {
    await officer.goTo('/lam-viec/tai-khoan')
    await officer.page.getByLabel(/^Mỗi ngày một thư/).check()
    await officer.press('Lưu cách nhận thư')
    await officer.page.getByText('Đã lưu cách nhận thư.').waitFor()
    const before = office.mails.filter(({ queue }) => queue === 'mail').length
    await api.demand('POST', `/rounds/${round}/remind`, { units: null, message: 'Sắp đến hạn' })
    await office.tellPeople()
    expect(office.mails.filter(({ queue }) => queue === 'mail')).toHaveLength(before)
    await officer.goTo('/lam-viec/thong-bao')
    await officer.page.getByText('Sắp đến hạn').waitFor()
    expect(await officer.page.getByLabel(/^Mỗi ngày/).count()).toBe(0)
  })
})
