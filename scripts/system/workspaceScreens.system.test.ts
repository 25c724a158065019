import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { everyLook, isWider, type Look, putOn } from '../../web/test/browser/looks.ts'
import { seriousBarriers } from '../../web/test/browser/seriousBarriers.ts'
import { goTo } from '../../web/test/browser/settled.ts'
import { Desk } from './desk.ts'
import { type Office, openOffice } from './office.ts'

let office: Office
let desk: Desk
/** Of a browser in which nobody has signed in. */
let outside: Page
/** Addresses that are known only once something is there. */
const made = { person: '', post: '', draft: '' }

beforeAll(async () => {
  office = await openOffice('2026-11-23T02:00:00Z')
  desk = await Desk.of(office, 'quantri@phutho.gov.vn')
  await desk.becomeAdministrator('Nguyễn Thị Quản Trị', await office.firstLink())
  await desk.setUpSecondFactor()
  await alsoCoordinate()
  const guest = { name: 'Công Tằng Tôn Nữ Thị Huyền Trân', email: 'tran.cttnth@phutho.gov.vn' }
  const title = 'Phó Trưởng phòng phụ trách Phòng Quản lý công nghệ và Đổi mới sáng tạo'
  await desk.invite({ ...guest, title, role: 'Thủ trưởng đơn vị' })
  const { page } = desk
  await desk.goTo('/lam-viec/can-bo')
  made.person = (await page.getByRole('link', { name: guest.name }).getAttribute('href')) ?? ''
  await desk.goTo('/lam-viec/vi-tri')
  made.post = (await page.getByRole('link', { name: title }).getAttribute('href')) ?? ''
  made.draft = await beginDraft()
  outside = await office.open()
})
afterAll(() => office?.stop())

/** Rounds, submissions and evidence are for those who take part in rounds. */
async function alsoCoordinate(): Promise<void> {
  await desk.page.evaluate(`(async () => {
    const { csrfToken, person } = await (await fetch('/api/v1/session')).json()
    const send = async (path, body) => {
      const headers = { 'content-type': 'application/json', 'x-csrf-token': csrfToken, 'x-request-key': crypto.randomUUID() }
      const answer = await fetch('/api/v1' + path, { method: 'POST', headers, body: JSON.stringify(body) })
      if (!answer.ok) throw new Error(await answer.text())
      return answer.json()
    }
    const post = { unit: '25-2025', title: 'Điều phối', role: 'coordinator', scope: null, indicators: [] }
    const { id } = await send('/posts', post)
    const term = { kind: 'regular', startsOn: '2026-11-23', endsOn: null, legalBasis: null }
    await send('/posts/' + id + '/holders', { person: person.id, ...term })
  })()`)
}

/** A draft of a shipped set; its address. */
async function beginDraft(): Promise<string> {
  await desk.goTo('/lam-viec/tao-du-thao?from=service-quality-766')
  await desk.fill('Tên bộ chỉ số', 'Bộ chỉ số phục vụ người dân và doanh nghiệp của tỉnh Phú Thọ')
  await desk.fill('Mã của bộ chỉ số', 'phuc-vu-phu-tho-2026')
  await desk.press('Tạo bản dự thảo và soạn')
  await desk.page.getByRole('tree').waitFor()
  return new URL(desk.page.url()).pathname
}

const screens: [string, () => string][] = [
  ['home', () => '/lam-viec'],
  ['account', () => '/lam-viec/tai-khoan'],
  ['sessions', () => '/lam-viec/tai-khoan/phien'],
  ['security', () => '/lam-viec/tai-khoan/bao-mat'],
  ['people', () => '/lam-viec/can-bo'],
  ['person', () => made.person],
  ['invite', () => '/lam-viec/moi-can-bo'],
  ['submissions', () => '/lam-viec/phieu'],
  ['units', () => '/lam-viec/don-vi'],
  ['unit', () => '/lam-viec/don-vi/25-2025'],
  ['unit event', () => '/lam-viec/don-vi/H44.104/thay-doi'],
  ['import of units', () => '/lam-viec/don-vi/nhap-tu-excel'],
  ['posts', () => '/lam-viec/vi-tri'],
  ['post', () => made.post],
  ['new post', () => '/lam-viec/tao-vi-tri'],
  ['delegations', () => '/lam-viec/uy-quyen'],
  ['audit', () => '/lam-viec/nhat-ky'],
  ['rounds', () => '/lam-viec/ky-danh-gia'],
  ['new round', () => '/lam-viec/lap-ky-danh-gia'],
  ['frameworks', () => '/lam-viec/bo-chi-so'],
  ['new draft', () => '/lam-viec/tao-du-thao'],
  ['import of a draft', () => '/lam-viec/nhap-bo-chi-so'],
  ['draft', () => made.draft],
  ['notices', () => '/lam-viec/thong-bao'],
  ['evidence', () => '/lam-viec/minh-chung'],
  ['new evidence', () => '/lam-viec/them-minh-chung'],
  ['search', () => '/lam-viec/tim?q=phu+tho'],
  ['nothing there', () => '/lam-viec/khong-co'],
  ['people in English', () => '/en/workspace/people'],
]

const entrances: [string, () => string][] = [
  ['sign in', () => '/lam-viec/dang-nhap'],
  ['forgotten password', () => '/lam-viec/quen-mat-khau'],
  ['a link without token', () => '/lam-viec/lien-ket'],
]

/** Each size and each theme once; all four of them where pictures are wanted. */
const looks =
  process.env['SCREENSHOTS'] === undefined
    ? everyLook.filter(({ size, colorScheme }) => (size === 'phone') === (colorScheme === 'dark'))
    : everyLook

// Loaded once and looked at in every way: loading takes longer than looking.
describe.each([
  ...screens.map(([name, address]) => ({ name, address, page: () => desk.page })),
  ...entrances.map(([name, address]) => ({ name, address, page: () => outside })),
])('$name', ({ name, address, page }) => {
  beforeAll(async () => {
    await goTo(page(), `${office.address}${address()}`)
    await page().getByRole('heading', { level: 1 }).waitFor()
  })

  it.each(looks)('on a $size, $colorScheme has no serious barrier and fits', async (look) => {
    await putOn(page(), look)
    await takePicture(name, look)
    const found = { barriers: await seriousBarriers(page()), wider: await isWider(page()) }
    expect(found).toEqual({ barriers: [], wider: false })
  })

  async function takePicture(of: string, { size, colorScheme }: Look) {
    const folder = process.env['SCREENSHOTS']
    if (folder === undefined) return
    const file = `${of.replaceAll(' ', '-')}-${size}-${colorScheme}.png`
    await page().screenshot({ path: join(folder, file), fullPage: true })
  }
})
